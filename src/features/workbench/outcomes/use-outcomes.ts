import { useEffect, useSyncExternalStore } from 'react';
import type { ClaimOutcomes, FactOutcomes } from '../../../domain/claim-outcomes.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import { resolvePolicy } from '../../../domain/policy.ts';
import type { EditorStore } from '../../../document/editor-state.ts';
import { isCovered } from '../covered-coding.ts';
import { useEditor, useWorkbench } from '../workbench-context.ts';
import { createOutcomesRunner } from './outcomes-runner.ts';
import type { OutcomesRunner, OutcomesState } from './outcomes-runner.ts';
import { hasUnknownTime } from './unknown-facts.ts';

function whenIdle(work: (milliseconds: number) => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(() => work(6), 20);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback((deadline) => work(deadline.timeRemaining()), { timeout: 500 });
  return () => cancelIdleCallback(handle);
}

const runners = new WeakMap<EditorStore, OutcomesRunner>();

function runnerOf(store: EditorStore): OutcomesRunner {
  const known = runners.get(store);
  if (known !== undefined) return known;
  const runner = createOutcomesRunner({ whenIdle, isBusy: () => store.getState().preview !== undefined, now: () => performance.now() });
  runners.set(store, runner);
  return runner;
}

/** Keeps the outcomes of the encounter up to date, after each step and off the path of a drag. For one place of the workbench. */
export function useOutcomesDriver(): void {
  const { store, codeSet } = useWorkbench();
  const encounter = useEditor((state) => state.history.present.document);
  useEffect(() => {
    const runner = runnerOf(store);
    if (!hasUnknownTime(encounter) || !isCovered(encounter, codeSet)) {
      runner.run(encounter, undefined);
      return undefined;
    }
    let isWanted = true;
    const begin = async (): Promise<void> => {
      const { claimOutcomesInSteps } = await import('../../../rules/outcomes/claim-outcomes.ts');
      if (isWanted) runner.run(encounter, () => claimOutcomesInSteps(encounter, codeSet, resolvePolicy(encounter.setting, encounter.policy)));
    };
    // Without it the findings stand as they are; the next edit asks again.
    begin().catch(() => undefined);
    return () => {
      isWanted = false;
      runner.stop();
    };
  }, [store, codeSet, encounter]);
}

/** What is worked out of the unknown times so far, of this encounter or of the one before the last edit. */
export function useOutcomesState(): OutcomesState {
  const runner = runnerOf(useWorkbench().store);
  return useSyncExternalStore(runner.subscribe, runner.get);
}

/** What the unknown times of the encounter could lead to; undefined when none is unknown or it is not worked out yet. */
export function useOutcomes(): ClaimOutcomes | undefined {
  const state = useOutcomesState();
  const encounter = useEditor(({ history }) => history.present.document);
  return state.encounter === encounter ? state.outcomes : undefined;
}

/** The outcomes of one time of one administration. */
export const outcomesOfFact = (outcomes: ClaimOutcomes | undefined, id: AdministrationId, field: string): FactOutcomes | undefined =>
  outcomes?.facts.find(({ fact }) => fact.of === 'administration' && fact.id === id && fact.field === field);
