import type { SwitchId } from '../domain/policy.ts';

/** Where the rule book speaks of a rule, or of something that is not modelled. Example: `/rules/time/pauses`. */
export const ruleAddress = (ruleId: string): string => `/rules/${ruleId}`;

/** Where the rule book speaks of a disputed question; without one, of all of them. */
export const disagreementAddress = (id?: SwitchId): string => (id === undefined ? '/rules/disagreements' : `/rules/disagreements/${id}`);
