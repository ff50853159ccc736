import { useEffect, useState } from 'react';
import type { ChartView } from '../../../rules/proof/chart-view.ts';
import { resolvePolicy } from '../../../domain/policy.ts';
import { coveredCoding } from '../covered-coding.ts';
import { useEditor, useWorkbench } from '../workbench-context.ts';

/** So long may one slice of the search take, in milliseconds: a key that is pressed meanwhile waits for it. */
const slice = 8;

/**
 * Looks for what would change the claim, a slice after another once the page is shown, and never while something is
 * dragged. Undefined until it is found, and again as soon as the encounter is another.
 * @param begin stable as long as the question is the same
 */
export function useNearestChange<T>(begin: ((view: ChartView) => Generator<undefined, T>) | undefined): T | undefined {
  const { codeSet } = useWorkbench();
  const encounter = useEditor((state) => (state.preview === undefined ? state.history.present.document : undefined));
  const [found, setFound] = useState<{ readonly encounter: unknown; readonly begin: unknown; readonly answer: T } | undefined>(undefined);
  useEffect(() => {
    const coded = encounter === undefined ? undefined : coveredCoding(encounter, codeSet);
    if (begin === undefined || encounter === undefined || coded === undefined) return undefined;
    const steps = begin({ encounter, coded, codeSet, policy: resolvePolicy(encounter.setting, encounter.policy) });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = (): void => {
      const startedAt = performance.now();
      do {
        const step = steps.next();
        if (step.done === true) {
          setFound({ encounter, begin, answer: step.value });
          return;
        }
      } while (performance.now() - startedAt < slice);
      timer = setTimeout(goOn);
    };
    timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [begin, encounter, codeSet]);
  return found !== undefined && found.encounter === encounter && found.begin === begin ? found.answer : undefined;
}
