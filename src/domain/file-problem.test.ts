import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readFileValue } from './file-problem.ts';

const schema = z.strictObject({
  given: z.discriminatedUnion('route', [
    z.object({ route: z.literal('iv-push') }),
    z.object({ route: z.enum(['iv-infusion', 'sc-infusion']) }),
  ]),
  setting: z.enum(['facility', 'professional']),
  title: z.string(),
  units: z.number().check(z.gt(0), z.lte(9)),
  name: z.string().check(z.minLength(1), z.maxLength(3)),
  codes: z.array(z.string()).check(z.maxLength(2)),
  count: z.int(),
  isOld: z.boolean(),
  at: z.iso.datetime(),
  labels: z.record(z.string().check(z.regex(/^[A-Z]$/, 'a key is one capital letter')), z.string()),
  pair: z.array(z.string()).check(z.length(2)),
});
const good = {
  given: { route: 'iv-push' },
  setting: 'facility',
  title: 'A visit',
  units: 1,
  name: 'abc',
  codes: [],
  count: 2,
  isOld: false,
  at: '2026-03-02T15:12:00Z',
  labels: { A: 'a' },
  pair: ['a', 'b'],
};

const problemOf = (changed: object) => {
  const read = readFileValue(schema, { ...good, ...changed }, 'unreadable');
  return read.ok ? undefined : read.error;
};

test.each([
  [{ given: { route: 'iv-infuson' } }, 'given.route', 'must be one of iv-push, iv-infusion, sc-infusion'],
  [{ setting: 'clinic' }, 'setting', 'must be one of facility, professional'],
  [{ title: 7 }, 'title', 'must be text'],
  [{ title: undefined }, 'title', 'is missing; must be text'],
  [{ units: '2' }, 'units', 'must be a number'],
  [{ units: 0 }, 'units', 'must be more than 0'],
  [{ units: 10 }, 'units', 'must be at most 9'],
  [{ name: '' }, 'name', 'must not be empty'],
  [{ name: 'abcd' }, 'name', 'must have at most 3 characters'],
  [{ codes: 'a' }, 'codes', 'must be a list'],
  [{ codes: ['a', 7] }, 'codes[1]', 'must be text'],
  [{ codes: ['a', 'b', 'c'] }, 'codes', 'must have at most 2 entries'],
  [{ count: 1.5 }, 'count', 'must be a whole number'],
  [{ isOld: 'no' }, 'isOld', 'must be true or false'],
  [{ at: 'noon' }, 'at', 'must be an instant such as 2026-03-02T15:12:00Z'],
  [{ labels: { a: 'a' } }, 'labels.a', 'a key is one capital letter'],
  [{ labels: 7 }, 'labels', 'must be an object'],
  [{ pair: ['a'] }, 'pair', 'must have exactly 2 entries'],
  [{ surplus: 1 }, 'surplus', 'unknown field'],
])('%j is told in plain words', (changed, path, message) => {
  expect(problemOf(changed)).toEqual({ path, message });
});

test('what is right is no problem', () => {
  expect(problemOf({})).toBeUndefined();
});
