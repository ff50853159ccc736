import { isInfusion } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import type { Encounter } from '../../domain/encounter.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import { minuteProblem } from './charted-times.ts';
import { findAdministration } from './unknown-id.ts';

/** Start, stop and pauses together; a time that is unknown stays unknown. */
export function shiftAdministration(administration: Administration, byMinutes: number): Administration {
  if (byMinutes === 0) return administration;
  const { start, stop } = administration;
  const moved: Administration = {
    ...administration,
    ...(start === undefined ? {} : { start: start + byMinutes }),
    ...(stop === undefined ? {} : { stop: stop + byMinutes }),
  };
  if (!isInfusion(moved) || moved.pauses === undefined) return moved;
  return {
    ...moved,
    pauses: moved.pauses.map((pause) => ({ start: pause.start + byMinutes, stop: pause.stop + byMinutes })),
  };
}

/** Why administrations cannot shift by so many minutes; undefined when they can. */
export function shiftProblem(
  encounter: Encounter,
  ids: readonly AdministrationId[],
  byMinutes: number,
): string | undefined {
  if (!Number.isInteger(byMinutes)) return 'A move is by whole minutes';
  if (byMinutes === 0) return undefined;
  const times = ids.flatMap((id) => {
    const administration = findAdministration(encounter, id);
    return administration === undefined ? [] : [administration.start, administration.stop];
  });
  return times
    .map((time) => (time === undefined ? undefined : minuteProblem(time + byMinutes)))
    .find((found) => found !== undefined);
}
