import { expect, test } from 'vitest';
import { claimOutcomes, claimOutcomesInSteps } from '../../../rules/index.ts';
import { encounterId } from '../../../domain/ids.ts';
import { resolvePolicy } from '../../../domain/policy.ts';
import { day } from '../../../rules/example.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { createOutcomesRunner } from './outcomes-runner.ts';

const two = day().infusion('A', '10:00').infusion('B', '10:05').stay('emergency', '9:50', '10:20').build();
const policy = resolvePolicy('facility');
const steps = () => claimOutcomesInSteps(two, testCodeSet(), policy);

function bench() {
  const waiting: ((milliseconds: number) => void)[] = [];
  const bed = { isBusy: false, time: 0, waiting };
  const runner = createOutcomesRunner({
    whenIdle: (work) => {
      waiting.push(work);
      return () => waiting.splice(waiting.indexOf(work), 1);
    },
    isBusy: () => bed.isBusy,
    // Each look at the clock is worth four milliseconds, so a slice holds few steps.
    now: () => (bed.time += 4),
  });
  const idle = (): void => waiting.shift()?.(6);
  return { bed, runner, idle };
}

test('works in slices of idle time and ends with what the rules say in one go', () => {
  const { bed, runner, idle } = bench();
  runner.run(two, steps);
  expect(runner.get()).toEqual({ encounter: two, outcomes: undefined, isDone: false });
  let slices = 0;
  while (bed.waiting.length > 0) {
    idle();
    slices++;
  }
  expect(slices).toBeGreaterThan(3);
  expect(runner.get()).toEqual({ encounter: two, outcomes: claimOutcomes(two, testCodeSet(), policy), isDone: true });
});

test('rests during a drag, and drops what is out of date', () => {
  const { bed, runner, idle } = bench();
  runner.run(two, steps);
  bed.isBusy = true;
  idle();
  expect(runner.get().outcomes).toBe(undefined);
  bed.isBusy = false;
  idle();
  expect(runner.get().outcomes?.facts.length).toBe(1);

  // What was known stands until there is something newer, also over two edits; not for another encounter.
  const [known] = runner.get().outcomes?.facts ?? [];
  runner.run({ ...two }, steps);
  runner.run({ ...two }, steps);
  expect(runner.get()).toMatchObject({ outcomes: undefined, earlier: { facts: [known] } });
  runner.run({ ...two, id: encounterId('other') }, steps);
  expect(runner.get().earlier).toBe(undefined);

  const other = day().push('A', '10:00').build();
  runner.run(other, undefined);
  expect(bed.waiting).toEqual([]);
  expect(runner.get()).toEqual({ encounter: other, outcomes: undefined, isDone: true });
});
