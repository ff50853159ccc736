import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ok } from '../base/result.ts';
import { isoDate, localFromMinute } from '../domain/clock-time.ts';
import { formatClock } from './format-clock.ts';
import { parseClockInput } from './parse-clock-input.ts';

const dateOfService = isoDate('2026-03-02');
const minutes = fc.integer({ min: -900 * 1440, max: 900 * 1440 });

it('reads back what it prints', () => {
  fc.assert(
    fc.property(minutes, (minute) => {
      expect(parseClockInput(formatClock(minute), { dateOfService })).toEqual(ok(minute));
      expect(parseClockInput(formatClock(minute).replace(':', ''), { dateOfService })).toEqual(ok(minute));
      expect(parseClockInput(localFromMinute(dateOfService, minute), { dateOfService })).toEqual(ok(minute));
    }),
  );
});

it('answers every text with a whole minute, nothing, or a sentence', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const answer = parseClockInput(text, { dateOfService });
      if (!answer.ok) expect(answer.error).toMatch(/type/i);
      else if (answer.value !== undefined) expect(Number.isInteger(answer.value)).toBe(true);
    }),
  );
});
