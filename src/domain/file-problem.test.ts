import { expect, test } from 'vitest';
import { z } from 'zod';
import { fileProblemOf } from './file-problem.ts';

const schema = z.object({
  given: z.discriminatedUnion('route', [
    z.object({ route: z.literal('iv-push') }),
    z.object({ route: z.enum(['iv-infusion', 'sc-infusion']) }),
  ]),
  setting: z.enum(['facility', 'professional']),
  title: z.string(),
  units: z.number(),
});
const good = { given: { route: 'iv-push' }, setting: 'facility', title: 'A visit', units: 1 };

const problemOf = (changed: object) => {
  const read = schema.safeParse({ ...good, ...changed });
  return read.success ? undefined : fileProblemOf(read.error, 'unreadable');
};

test.each([
  [{ given: { route: 'iv-infuson' } }, 'given.route', 'must be one of iv-push, iv-infusion, sc-infusion'],
  [{ setting: 'clinic' }, 'setting', 'must be one of facility, professional'],
  [{ title: 7 }, 'title', 'must be text'],
  [{ title: undefined }, 'title', 'is missing; must be text'],
  [{ units: '2' }, 'units', 'must be a number'],
])('%j is told in plain words', (changed, path, message) => {
  expect(problemOf(changed)).toEqual({ path, message });
});

test('what is right is no problem', () => {
  expect(problemOf({})).toBeUndefined();
});
