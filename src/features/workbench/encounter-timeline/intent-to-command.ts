import { assertNever } from '../../../base/assert.ts';
import { union } from '../../../base/interval.ts';
import type { Command } from '../../../document/command.ts';
import { newAdministrationIds } from '../../../document/new-administration-id.ts';
import { isInfusion } from '../../../domain/administration.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { administrationId } from '../../../domain/ids.ts';
import type { EditIntent, GapIntent, MoveIntent } from '../../../timeline/intent.ts';
import { laneRefusal } from './lane-refusal.ts';
import { siteOfLane } from './timeline-lane-id.ts';

function moveCommand(intent: MoveIntent, encounter: Encounter): Command | undefined {
  const ids = intent.barIds.map(administrationId);
  const { byMinutes } = intent;
  const toLaneId = laneRefusal(intent, encounter) === undefined ? intent.toLaneId : undefined;
  // A lane that stands for no line is where drugs without one wait.
  const to = toLaneId === undefined ? undefined : { accessSiteId: siteOfLane(toLaneId) };
  if (byMinutes === 0 && to === undefined) return undefined;
  const moved = { ids, byMinutes, ...(to === undefined ? {} : { to }) };
  if (intent.isCopy === true) {
    return { type: 'copy-administrations', newIds: newAdministrationIds(encounter, ids.length), ...moved };
  }
  if (byMinutes === 0 && to !== undefined) return { type: 'place-administrations', ids, ...to };
  return { type: 'move-administrations', ...moved };
}

/** The pauses of an infusion with one more; where it meets another, the two are one. */
function pauseCommand({ barId, from, to }: GapIntent, encounter: Encounter): Command | undefined {
  const administration = encounter.administrations.find(({ id }) => id === barId);
  if (administration === undefined || !isInfusion(administration) || from === to) return undefined;
  const charted = (administration.pauses ?? []).map((pause) => ({ from: pause.start, to: pause.stop }));
  const pauses = union([...charted, { from, to }]).map((pause) => ({ start: pause.from, stop: pause.to }));
  return { type: 'set-pauses', administrationId: administration.id, pauses };
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
    case 'gap':
      return pauseCommand(intent, encounter);
    case 'create':
      return undefined;
    default:
      return assertNever(intent);
  }
}
