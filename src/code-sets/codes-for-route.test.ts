import { expect, test } from 'vitest';
import type { Route } from '../domain/administration.ts';
import { isoDate } from '../domain/clock-time.ts';
import { testCodeSet } from '../testing/test-code-set.ts';
import { codesForRoute } from './codes-for-route.ts';

const { drugs } = testCodeSet();

function codes(code: string, route: Route, date = '2026-03-02'): readonly string[] {
  const entry = drugs.byCode.get(code);
  if (entry === undefined) throw new Error(`no ${code}`);
  return codesForRoute(drugs, entry, route, isoDate(date)).map(({ hcpcs }) => hcpcs);
}

test.each<readonly [string, string, Route, readonly string[]]>([
  ['morphine into the spinal canal is free of preservatives', 'J2270', 'intrathecal', ['J2274']],
  ['through a reservoir too', 'J2272', 'intraventricular-reservoir', ['J2274']],
  ['the preservative-free one into a vein', 'J2274', 'iv-push', ['J2270', 'J2272', 'S0093']],
  ['a code that is listed for the route', 'J2270', 'iv-push', []],
  ['octreotide into muscle is the depot', 'J2354', 'im-injection', ['J2353']],
  ['ustekinumab into a vein', 'J3357', 'iv-infusion', ['J3358']],
  ['and under the skin', 'J3358', 'sc-injection', ['J3357']],
  ['an antibody under the skin is the product with hyaluronidase', 'J9312', 'sc-injection', ['J9311']],
  ['a biosimilar is another drug', 'Q5115', 'sc-injection', []],
  ['a route that the table does not know', 'J2270', 'intrapleural', []],
  ['a drug without another form', 'J3380', 'sc-injection', []],
])('%s', (_, code, route, expected) => {
  expect(codes(code, route)).toEqual(expected);
});

test('a code that is not valid on the date is not offered', () => {
  expect(codes('J2270', 'intrathecal', '2014-12-01')).toEqual(['Q9974']);
});
