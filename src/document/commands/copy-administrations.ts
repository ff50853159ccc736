import type { Administration } from '../../domain/administration.ts';
import { withField } from '../with-field.ts';
import type { CommandDefinition, CommandOf } from './command-definition.ts';
import { addAdministrations } from './add-administrations.ts';
import { shiftAdministration, shiftProblem } from './shift-administration.ts';
import { spokenIds, spokenSiteId } from './spoken-names.ts';
import { findAdministration, unknownAccessSite, unknownAdministration } from './unknown-id.ts';
import type { Encounter } from '../../domain/encounter.ts';

function copiesOf(
  encounter: Encounter,
  { ids, newIds, byMinutes, to }: CommandOf<'copy-administrations'>,
): readonly Administration[] {
  return ids.flatMap((id, index) => {
    const original = findAdministration(encounter, id);
    const newId = newIds[index];
    if (original === undefined || newId === undefined) return [];
    const copy = { ...shiftAdministration(original, byMinutes), id: newId };
    return [to === undefined ? copy : withField(copy, 'accessSiteId', to.accessSiteId)];
  });
}

/** Second administrations with the same facts, at the same time or another, on the same lane or another. */
export const copyAdministrations: CommandDefinition<'copy-administrations'> = {
  label: (encounter, { ids, to }) =>
    `Copy ${spokenIds(encounter, ids)}${to === undefined ? '' : ` to ${spokenSiteId(encounter, to.accessSiteId)}`}`,
  guard: (encounter, command) => {
    const { ids, newIds, byMinutes, to } = command;
    const problem =
      unknownAdministration(encounter, ids) ??
      unknownAccessSite(encounter, to?.accessSiteId) ??
      shiftProblem(encounter, ids, byMinutes);
    if (problem !== undefined) return problem;
    if (newIds.length !== ids.length) return 'Each copy needs an id';
    return addAdministrations.guard(encounter, {
      type: 'add-administrations',
      administrations: copiesOf(encounter, command),
    });
  },
  apply: (encounter, command) => ({
    ...encounter,
    administrations: [...encounter.administrations, ...copiesOf(encounter, command)],
  }),
};
