import { lineOfOverride } from '../../../domain/claim-override.ts';
import { amountText, lineText } from '../../../domain/reported-claim.ts';
import type { StandingOverride } from '../../../domain/reported-claim.ts';

/** An override in a sentence. Example: "96366 is overridden: ×1 in place of ×2 (“as charted on paper”, Dana)." */
export function overrideText({ override, stale, isVoid }: StandingOverride): string {
  const { computed, reported, reason, by } = override;
  const { code } = lineOfOverride(override);
  const what =
    computed === undefined
      ? `${lineText(lineOfOverride(override))} is added by override`
      : reported === undefined
        ? `${lineText(computed)} is taken off by override`
        : `${code} is overridden: ${amountText(reported)} in place of ${amountText(computed)}`;
  const since =
    stale === undefined
      ? ''
      : ` Stale: ${stale}; ${isVoid ? 'it has no effect any more' : 'it must be confirmed anew'}.`;
  return `${what} (“${reason}”, ${by}).${since}`;
}
