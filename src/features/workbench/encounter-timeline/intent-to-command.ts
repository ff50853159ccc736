import { assertNever } from '../../../base/assert.ts';
import type { Command } from '../../../document/command.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { administrationId } from '../../../domain/ids.ts';
import type { EditIntent, MoveIntent } from '../../../timeline/intent.ts';
import { canHaveSite, siteOfLane, unnamedLaneId, unplacedLaneId } from './timeline-lane-id.ts';

function moveCommand(intent: MoveIntent, encounter: Encounter): Command | undefined {
  const ids = intent.barIds.map(administrationId);
  const moved = encounter.administrations.filter(({ id }) => ids.includes(id));
  const canChangeLane = moved.every(({ route }) => canHaveSite(route));
  const { toLaneId, byMinutes } = intent;
  if (canChangeLane && (toLaneId === unplacedLaneId || toLaneId === unnamedLaneId)) {
    return { type: 'place-administrations', ids, accessSiteId: undefined };
  }
  const toAccessSiteId = canChangeLane && toLaneId !== undefined ? siteOfLane(toLaneId) : undefined;
  if (byMinutes === 0 && toAccessSiteId === undefined) return undefined;
  if (byMinutes === 0) return { type: 'place-administrations', ids, accessSiteId: toAccessSiteId };
  return { type: 'move-administrations', ids, byMinutes, ...(toAccessSiteId === undefined ? {} : { toAccessSiteId }) };
}

/**
 * What a gesture asks of the document; undefined when it asks for nothing that can be done to it (a drawn bar becomes one in its
 * form, an injection does not go onto a line).
 */
export function intentToCommand(intent: EditIntent, encounter: Encounter): Command | undefined {
  switch (intent.kind) {
    case 'move':
      return moveCommand(intent, encounter);
    case 'set-edge': {
      const id = administrationId(intent.barId);
      return intent.edge === 'start'
        ? { type: 'set-start-time', administrationId: id, start: intent.minute }
        : { type: 'set-stop-time', administrationId: id, stop: intent.minute };
    }
    case 'create':
      return undefined;
    default:
      return assertNever(intent);
  }
}
