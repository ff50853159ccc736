import { withField } from '../with-field.ts';
import type { CommandDefinition } from './command-definition.ts';
import { keepDesignations } from './designations.ts';
import { spokenIds } from './spoken-names.ts';
import { unknownAdministration } from './unknown-id.ts';

/** Takes bars away, and with them whatever names them: designations and the primary reason. */
export const removeAdministrations: CommandDefinition<'remove-administrations'> = {
  label: (encounter, { ids }) => `Remove ${spokenIds(encounter, ids)}`,
  guard: (encounter, { ids }) => unknownAdministration(encounter, ids),
  apply: (encounter, { ids }) => {
    const gone = new Set(ids);
    const next = keepDesignations(
      { ...encounter, administrations: encounter.administrations.filter(({ id }) => !gone.has(id)) },
      (_site, administration) => !gone.has(administration),
    );
    return next.primaryReason !== undefined && gone.has(next.primaryReason)
      ? withField(next, 'primaryReason', undefined)
      : next;
  },
};
