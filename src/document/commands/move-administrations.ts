import { withField } from '../with-field.ts';
import { changeAdministrations } from './change-administrations.ts';
import type { CommandDefinition } from './command-definition.ts';
import { dropLeftDesignations } from './designations.ts';
import { shiftAdministration, shiftProblem } from './shift-administration.ts';
import { spokenIds, spokenSiteId } from './spoken-names.ts';
import { findAdministration, unknownAccessSite, unknownAdministration } from './unknown-id.ts';

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
    return shiftProblem(encounter, ids, byMinutes);
  },
  apply: (encounter, { ids, byMinutes, toAccessSiteId }) =>
    dropLeftDesignations(
      encounter,
      changeAdministrations(encounter, ids, (administration) => {
        const moved = shiftAdministration(administration, byMinutes);
        return toAccessSiteId === undefined ? moved : withField(moved, 'accessSiteId', toAccessSiteId);
      }),
    ),
};
