import { expect, test } from 'vitest';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter } from '../code-encounter.ts';
import { day } from '../example.ts';

test('a dose that ran wholly under a higher-placed drug is said to be left out, where each dose stands alone', () => {
  const encounter = day()
    .infusion('V', '8:00', '11:30')
    .infusion('A', '8:10', '8:30')
    .infusion('A', '10:50', '12:20')
    .switch('Q7', 'repeat-hour')
    .build();
  const { lines, notReported } = codeEncounter(
    encounter,
    testCodeSet(),
    resolvePolicy('facility', encounter.policy),
  );
  expect(lines.map(({ code, units }) => `${code} x${String(units)}`)).toEqual([
    '96365 x1',
    '96367 x1',
    '96366 x2',
  ]);
  expect(notReported).toMatchObject([
    { administrationId: 'a2', ruleId: 'service-role/partial-overlap-residual', code: '96367' },
  ]);
});
