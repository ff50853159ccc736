import { createContext } from 'react';
import type { ClaimLine, DrugLine } from '../../../domain/claim-line.ts';
import type { OverrideId } from '../../../domain/ids.ts';

/** What is to be overridden: a line, an override that is there already, or what is yet to be chosen. */
export type OverrideTarget =
  { readonly line: ClaimLine | DrugLine } | { readonly overrideId: OverrideId } | 'choose';

/** Asks for what is reported in place of what is computed. Absent where nothing can answer. */
export const AskOverride = createContext<((target: OverrideTarget) => void) | undefined>(undefined);
