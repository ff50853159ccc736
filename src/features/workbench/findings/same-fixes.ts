import type { Fix } from '../../../domain/finding.ts';
import { sameValue } from '../../../document/same-value.ts';

/** Whether two findings offer the same ways out: the rules make them anew with each run. */
export const sameFixes = (a: readonly Fix[], b: readonly Fix[]): boolean => a === b || sameValue(a, b);
