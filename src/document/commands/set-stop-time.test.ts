import { expect, test } from 'vitest';
import { labelOf } from '../command-label.ts';
import { a1, a2, a9, after, at, dayInTheEd, morphine, refusal, vancomycin } from './day-in-the-ed.ts';

const set = (stop: number | undefined, administrationId = a1) =>
  ({ type: 'set-stop-time', administrationId, stop }) as const;

const { evidence: _, ...withoutEvidence } = vancomycin;

test('a stop that passes a pause cuts it, and is no longer the derived one', () => {
  expect(after(set(at(11, 25))).administrations[0]).toStrictEqual({
    ...withoutEvidence,
    stop: at(11, 25),
    pauses: [
      { start: at(10, 30), stop: at(10, 40) },
      { start: at(11, 20), stop: at(11, 25) },
    ],
  });
});

test('when no pause is left, there is no such field', () => {
  const { pauses: _p, ...unpaused } = withoutEvidence;
  expect(after(set(at(10, 30))).administrations[0]).toStrictEqual({ ...unpaused, stop: at(10, 30) });
});

test('undefined makes it unknown', () => {
  const { stop: _s, ...stopless } = withoutEvidence;
  expect(after(set(undefined)).administrations[0]).toStrictEqual(stopless);
});

test('the same stop changes nothing', () => {
  expect(after(set(at(12, 0)))).toBe(dayInTheEd);
});

test('a push may stop the minute it starts, and not before', () => {
  expect(after(set(at(10, 20), a2)).administrations[1]).toStrictEqual({ ...morphine, stop: at(10, 20) });
  expect(refusal(set(at(10, 19), a2))).toBe('The stop 10:19 would lie before the start 10:20');
  expect(refusal(set(at(10, 19), a9))).toBe('There is no administration a9');
});

test('says what it does, and on which day', () => {
  expect(labelOf(dayInTheEd, set(at(10, 47)))).toBe('Set stop of vancomycin to 10:47');
  expect(labelOf(dayInTheEd, set(at(25, 0)))).toBe('Set stop of vancomycin to 01:00 (next day)');
  expect(labelOf(dayInTheEd, set(undefined))).toBe('Stop of vancomycin unknown');
});
