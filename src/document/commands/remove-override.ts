import { lineOfOverride } from '../../domain/claim-override.ts';
import { withField } from '../with-field.ts';
import type { CommandDefinition } from './command-definition.ts';

/** Reports again what is computed; that it was overridden stays in the audit trail. */
export const removeOverride: CommandDefinition<'remove-override'> = {
  label: (encounter, { overrideId }) => {
    const held = encounter.overrides?.find(({ id }) => id === overrideId);
    return `Withdraw the override of ${held === undefined ? overrideId : lineOfOverride(held).code}`;
  },
  guard: (encounter, { overrideId }) =>
    encounter.overrides?.some(({ id }) => id === overrideId) === true
      ? undefined
      : `There is no override ${overrideId}`,
  apply: (encounter, { overrideId }) => {
    const left = encounter.overrides?.filter(({ id }) => id !== overrideId) ?? [];
    return withField(encounter, 'overrides', left.length === 0 ? undefined : left);
  },
};
