import { withField } from '../with-field.ts';
import { changeAdministrations } from './change-administrations.ts';
import type { CommandDefinition } from './command-definition.ts';
import { dropLeftDesignations } from './designations.ts';
import { shiftAdministration, shiftProblem } from './shift-administration.ts';
import { spokenIds, spokenSiteId } from './spoken-names.ts';
import { findAdministration, unknownAccessSite, unknownAdministration } from './unknown-id.ts';

/** Bars to another time, another lane, or both. */
export const moveAdministrations: CommandDefinition<'move-administrations'> = {
  label: (encounter, { ids, byMinutes, to }) => {
    const isElsewhere =
      to !== undefined &&
      (byMinutes === 0 ||
        ids.some((id) => findAdministration(encounter, id)?.accessSiteId !== to.accessSiteId));
    return `Move ${spokenIds(encounter, ids)}${isElsewhere ? ` to ${spokenSiteId(encounter, to.accessSiteId)}` : ''}`;
  },
  guard: (encounter, { ids, byMinutes, to }) => {
    const problem = unknownAdministration(encounter, ids) ?? unknownAccessSite(encounter, to?.accessSiteId);
    if (problem !== undefined) return problem;
    return shiftProblem(encounter, ids, byMinutes);
  },
  apply: (encounter, { ids, byMinutes, to }) =>
    dropLeftDesignations(
      encounter,
      changeAdministrations(encounter, ids, (administration) => {
        const moved = shiftAdministration(administration, byMinutes);
        return to === undefined ? moved : withField(moved, 'accessSiteId', to.accessSiteId);
      }),
    ),
};
