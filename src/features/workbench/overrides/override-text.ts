import { lineOfOverride } from '../../../domain/claim-override.ts';
import { amountText, lineText } from '../../../domain/reported-claim.ts';
import type { StandingOverride } from '../../../domain/reported-claim.ts';

/** An override in a sentence. Example: "96366 is overridden: ×1 in place of ×2 (“as charted on paper”, Dana)." */
export function overrideText({ override }: StandingOverride): string {
  const { computed, reported, reason, by } = override;
  const { code } = lineOfOverride(override);
  const what =
    computed === undefined
      ? `${lineText(lineOfOverride(override))} is added by override`
      : reported === undefined
        ? `${lineText(computed)} is taken off by override`
        : `${code} is overridden: ${amountText(reported)} in place of ${amountText(computed)}`;
  return `${what} (“${reason}”, ${by}).`;
}

/** What has changed since a stale override was made, and what follows from it; undefined for one that stands. */
export function staleText({ stale, isVoid }: StandingOverride): string | undefined {
  if (stale === undefined) return undefined;
  return `Stale: ${stale}; ${isVoid ? 'it has no effect any more' : 'it must be confirmed anew'}.`;
}

/** Both in one line. */
export const wholeOverrideText = (standing: StandingOverride): string =>
  [overrideText(standing), staleText(standing)].filter((text) => text !== undefined).join(' ');
