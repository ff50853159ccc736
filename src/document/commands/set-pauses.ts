import { isInfusion } from '../../domain/administration.ts';
import type { Pause } from '../../domain/administration.ts';
import { changeAdministrations } from './change-administrations.ts';
import { minuteProblem, sayMinute, withPauses } from './charted-times.ts';
import type { CommandDefinition } from './command-definition.ts';
import { spokenId } from './spoken-names.ts';
import { findAdministration, unknownAdministration } from './unknown-id.ts';

const mostPauses = 500;

const inOrder = (pauses: readonly Pause[]): readonly Pause[] => pauses.toSorted((a, b) => a.start - b.start);

const say = (pause: Pause): string => `${sayMinute(pause.start)}–${sayMinute(pause.stop)}`;

function problemAmong(
  pauses: readonly Pause[],
  start: number | undefined,
  stop: number | undefined,
): string | undefined {
  let previous: Pause | undefined;
  for (const pause of inOrder(pauses)) {
    const problem = minuteProblem(pause.start) ?? minuteProblem(pause.stop);
    if (problem !== undefined) return problem;
    if (pause.stop <= pause.start) return `The pause ${say(pause)} would end before it begins`;
    if (start !== undefined && pause.start < start) {
      return `The pause ${say(pause)} would begin before the start ${sayMinute(start)}`;
    }
    if (stop !== undefined && pause.stop > stop) {
      return `The pause ${say(pause)} would end after the stop ${sayMinute(stop)}`;
    }
    if (previous !== undefined && pause.start < previous.stop) {
      return `The pauses ${say(previous)} and ${say(pause)} would overlap`;
    }
    previous = pause;
  }
  return undefined;
}

/** All pauses of an infusion, kept in order of time; an empty list means it ran without a break. */
export const setPauses: CommandDefinition<'set-pauses'> = {
  label: (encounter, { administrationId, pauses }) => {
    const name = spokenId(encounter, administrationId);
    if (pauses.length === 0) return `Remove the pauses of ${name}`;
    return `Set the ${pauses.length === 1 ? 'pause' : 'pauses'} of ${name}`;
  },
  guard: (encounter, { administrationId, pauses }) => {
    const administration = findAdministration(encounter, administrationId);
    if (administration === undefined) return unknownAdministration(encounter, [administrationId]);
    if (!isInfusion(administration)) return 'Only an infusion can pause';
    if (pauses.length > mostPauses) return `An infusion holds at most ${String(mostPauses)} pauses`;
    return problemAmong(pauses, administration.start, administration.stop);
  },
  apply: (encounter, { administrationId, pauses }) =>
    changeAdministrations(encounter, [administrationId], (administration) =>
      withPauses(
        administration,
        inOrder(pauses).map(({ start, stop }) => ({ start, stop })),
      ),
    ),
};
