import type { CodeSet } from '../../code-sets/code-set.ts';
import type { ClaimLine } from '../../domain/claim-line.ts';
import type { OppsPayment } from '../../domain/opps-payment.ts';
import { initialConcepts } from '../initial-service/hierarchy-conflict.ts';

/** A possible claim: its lines, and what OPPS would pay for them in a facility. */
export interface PossibleClaim {
  readonly lines: readonly ClaimLine[];
  readonly payment?: OppsPayment;
}

const unitsOf = (lines: readonly ClaimLine[]): number => lines.reduce((sum, line) => sum + line.units, 0);

/** Higher for a higher initial service, so that an infusion is more than a push at the same price. */
const standing = (lines: readonly ClaimLine[], codeSet: CodeSet): number =>
  lines.reduce((sum, line) => {
    const rank = initialConcepts.findIndex((concept) => codeSet.codeOf[concept] === line.code);
    return rank < 0 ? sum : sum + initialConcepts.length - rank;
  }, 0);

/** Below 0 when `a` is the lesser claim: by payment where there is one, then units, then the rank of its initial services. */
export const compareClaims = (codeSet: CodeSet, a: PossibleClaim, b: PossibleClaim): number =>
  (a.payment?.cents ?? 0) - (b.payment?.cents ?? 0) || unitsOf(a.lines) - unitsOf(b.lines) || standing(a.lines, codeSet) - standing(b.lines, codeSet);

/** The first of the least and the first of the greatest of several claims; there is at least one. */
export function extremesOf<T extends PossibleClaim>(codeSet: CodeSet, claims: readonly [T, ...T[]]): { minimum: T; maximum: T } {
  let [minimum] = claims;
  let [maximum] = claims;
  for (const claim of claims) {
    if (compareClaims(codeSet, claim, minimum) < 0) minimum = claim;
    if (compareClaims(codeSet, claim, maximum) > 0) maximum = claim;
  }
  return { minimum, maximum };
}
