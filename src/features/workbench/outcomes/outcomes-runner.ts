import type { ClaimOutcomes } from '../../../domain/claim-outcomes.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { formatFactPath } from '../../../domain/fact-path.ts';

/** What unknown times could lead to, as far as it has been worked out. */
export interface OutcomesState {
  /** The encounter it is about. */
  readonly encounter: Encounter | undefined;
  readonly outcomes: ClaimOutcomes | undefined;
  /** What was known before the last edit, to stand in its place until there is something newer. */
  readonly earlier?: ClaimOutcomes | undefined;
  readonly isDone: boolean;
}

export interface OutcomesRunner {
  readonly get: () => OutcomesState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins anew with this encounter; undefined = nothing to work out. */
  readonly run: (encounter: Encounter, steps: (() => Iterator<ClaimOutcomes, ClaimOutcomes>) | undefined) => void;
  readonly stop: () => void;
}

export interface RunnerOptions {
  /** Calls once when there is time to spare, and says how many milliseconds; returns how to call it off. */
  readonly whenIdle: (work: (milliseconds: number) => void) => () => void;
  /** True while something must not be disturbed, such as a drag. */
  readonly isBusy: () => boolean;
  readonly now: () => number;
}

/** So long may one slice of work take, in milliseconds, whatever time there is to spare: a key that is pressed meanwhile waits for it. */
const shortest = 4;
const longest = 24;

const nothing: OutcomesState = { encounter: undefined, outcomes: undefined, isDone: true };

/** The latest of each fact that was known. */
const together = ({ outcomes, earlier }: OutcomesState): ClaimOutcomes | undefined => {
  if (outcomes === undefined || earlier === undefined) return outcomes ?? earlier;
  const known = new Set(outcomes.facts.map(({ fact }) => formatFactPath(fact)));
  const facts = [...outcomes.facts, ...earlier.facts.filter(({ fact }) => !known.has(formatFactPath(fact)))];
  const joint = outcomes.joint ?? earlier.joint;
  return joint === undefined ? { facts } : { facts, joint };
};

/** Works out outcomes in idle time, a slice after another, and forgets what is out of date. */
export function createOutcomesRunner({ whenIdle, isBusy, now }: RunnerOptions): OutcomesRunner {
  let state = nothing;
  let cancel: (() => void) | undefined;
  const listeners = new Set<() => void>();
  const set = (next: OutcomesState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const stop = (): void => {
    cancel?.();
    cancel = undefined;
  };
  const goOn = (encounter: Encounter, steps: Iterator<ClaimOutcomes, ClaimOutcomes>): void => {
    cancel = whenIdle((spare) => {
      const startedAt = now();
      const slice = Math.min(Math.max(spare, shortest), longest);
      let latest: ClaimOutcomes | undefined;
      while (!isBusy() && now() - startedAt < slice) {
        const { done, value } = steps.next();
        latest = value;
        if (done === true) {
          cancel = undefined;
          set({ encounter, outcomes: value, isDone: true });
          return;
        }
      }
      if (latest !== undefined && latest.facts.length !== state.outcomes?.facts.length) set({ ...state, encounter, outcomes: latest, isDone: false });
      goOn(encounter, steps);
    });
  };
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    run: (encounter, begin) => {
      stop();
      if (begin === undefined) {
        if (state.outcomes !== undefined || state.encounter !== encounter) set({ encounter, outcomes: undefined, isDone: true });
        return;
      }
      // Of another encounter it would say nothing.
      const earlier = state.encounter?.id === encounter.id ? together(state) : undefined;
      set({ encounter, outcomes: undefined, earlier, isDone: false });
      goOn(encounter, begin());
    },
    stop,
  };
}
