import type { Encounter } from './encounter.ts';
import { resolvePolicy } from './policy.ts';

/**
 * The encounter with every switch of its policy written out, for a file that stands alone: whoever reads it needs neither
 * the policy's name nor our defaults. One that follows the default writes nothing.
 */
export const withWholePolicy = (encounter: Encounter): Encounter =>
  encounter.policy === undefined ? encounter : { ...encounter, policy: resolvePolicy(encounter.setting, encounter.policy) };
