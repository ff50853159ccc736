import { expect, test } from 'vitest';
import type { SignedLine } from '../../../document/workflow.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import { changesSince } from './signed-claim.ts';

const line = (code: string, units: number, modifiers: readonly string[] = [], date = '2026-10-06'): SignedLine => ({
  dateOfService: isoDate(date),
  code,
  modifiers,
  units,
});

test('nothing has changed when units are only split otherwise', () => {
  expect(changesSince([line('96366', 2)], [line('96366', 1), line('96366', 1)])).toEqual([]);
});

test('more units, another modifier, another date, a line gone', () => {
  const signed = [line('96365', 1), line('96366', 1), line('96372', 1), line('J0696', 4)];
  const now = [line('96365', 1), line('96366', 2), line('96372', 1, ['59']), line('J0696', 4, [], '2026-10-07')];
  expect(changesSince(signed, now).map(({ dateOfService, code, modifiers, signed: was, now: is }) => [dateOfService, [code, ...modifiers].join('-'), was, is])).toEqual([
    ['2026-10-06', '96366', 1, 2],
    ['2026-10-06', '96372', 1, 0],
    ['2026-10-06', 'J0696', 4, 0],
    ['2026-10-06', '96372-59', 0, 1],
    ['2026-10-07', 'J0696', 0, 4],
  ]);
});
