import { isInfusion } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import { withField } from '../with-field.ts';
import { changeAdministrations } from './change-administrations.ts';
import { minuteProblem } from './charted-times.ts';
import type { CommandDefinition } from './command-definition.ts';
import { dropLeftDesignations } from './designations.ts';
import { spokenIds, spokenSiteId } from './spoken-names.ts';
import { findAdministration, unknownAccessSite, unknownAdministration } from './unknown-id.ts';

/** Start, stop and pauses together; a time that is unknown stays unknown. */
function shifted(administration: Administration, byMinutes: number): Administration {
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

/** Bars to another time, another lane, or both. */
export const moveAdministrations: CommandDefinition<'move-administrations'> = {
  label: (encounter, { ids, byMinutes, toAccessSiteId }) => {
    const to = toAccessSiteId === undefined ? '' : ` to ${spokenSiteId(encounter, toAccessSiteId)}`;
    const isElsewhere = ids.some((id) => findAdministration(encounter, id)?.accessSiteId !== toAccessSiteId);
    return `Move ${spokenIds(encounter, ids)}${isElsewhere || byMinutes === 0 ? to : ''}`;
  },
  guard: (encounter, { ids, byMinutes, toAccessSiteId }) => {
    const problem = unknownAdministration(encounter, ids) ?? unknownAccessSite(encounter, toAccessSiteId);
    if (problem !== undefined) return problem;
    if (!Number.isInteger(byMinutes)) return 'A move is by whole minutes';
    if (byMinutes === 0) return undefined;
    const times = ids.flatMap((id) => {
      const administration = findAdministration(encounter, id);
      return administration === undefined ? [] : [administration.start, administration.stop];
    });
    return times
      .map((time) => (time === undefined ? undefined : minuteProblem(time + byMinutes)))
      .find((found) => found !== undefined);
  },
  apply: (encounter, { ids, byMinutes, toAccessSiteId }) =>
    dropLeftDesignations(
      encounter,
      changeAdministrations(encounter, ids, (administration) => {
        const moved = shifted(administration, byMinutes);
        return toAccessSiteId === undefined ? moved : withField(moved, 'accessSiteId', toAccessSiteId);
      }),
    ),
};
