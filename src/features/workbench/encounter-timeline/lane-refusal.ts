import { nameOf } from '../../../domain/administration.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import type { EditIntent } from '../../../timeline/intent.ts';
import { routeNames } from '../charted-names.ts';
import { canHaveSite, needsLine, otherLaneId } from './timeline-lane-id.ts';

/** Why the lane to which bars are brought does not take them; undefined where it does, and where they keep their lane. */
export function laneRefusal(intent: EditIntent, { administrations }: Encounter): string | undefined {
  if (intent.kind !== 'move' || intent.toLaneId === undefined) return undefined;
  const isLine = intent.toLaneId !== otherLaneId;
  const stays = administrations.find(({ id, route }) => intent.barIds.includes(id) && (isLine ? !canHaveSite(route) : needsLine(route)));
  if (stays === undefined) return undefined;
  const name = nameOf(stays) || 'This';
  return `${name} does not go there: ${routeNames[stays.route]} ${isLine ? 'goes through no line' : 'needs a line'}`;
}
