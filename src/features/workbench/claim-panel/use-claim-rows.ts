import { useEffect, useMemo, useState } from 'react';
import { coveredCoding } from '../covered-coding.ts';
import { useEditor, useShownEncounter, useWorkbench } from '../workbench-context.ts';
import { diffClaim } from './diff-claim.ts';
import type { Claim, ClaimRow } from './diff-claim.ts';

const shownMilliseconds = 5000;
const noClaim: Claim = { lines: [], drugLines: [] };

/**
 * The claim as shown, with what changed: during a gesture since it began, and for some seconds after a step since the
 * document before it.
 */
export function useClaimRows(): readonly ClaimRow[] {
  const { codeSet } = useWorkbench();
  const present = useEditor((state) => state.history.present.document);
  const shown = useShownEncounter();
  const [steps, setSteps] = useState({ present, before: present });
  if (steps.present !== present)
    setSteps({ present, before: steps.present.id === present.id ? steps.present : present });
  useEffect(() => {
    if (steps.before === steps.present) return undefined;
    const timer = setTimeout(
      () => setSteps((last) => ({ ...last, before: last.present })),
      shownMilliseconds,
    );
    return () => clearTimeout(timer);
  }, [steps]);
  const base = shown === present ? steps.before : present;
  return useMemo(
    () => diffClaim(coveredCoding(base, codeSet) ?? noClaim, coveredCoding(shown, codeSet) ?? noClaim),
    [base, shown, codeSet],
  );
}
