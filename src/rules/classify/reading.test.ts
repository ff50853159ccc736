import { describe, expect, test } from 'vitest';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const coded = (chart: Day) => {
  const encounter = chart.build();
  return codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy));
};

/** Category and first step of the argument, of each administration that earns a line. */
const readings = (chart: Day): readonly string[] => {
  const { lines, administrations, notReported } = coded(chart);
  return [
    ...[...administrations.values()].map(({ administrationId, category }) => {
      const line = lines.find(({ supportedBy }) =>
        supportedBy.some((support) => support.administrationId === administrationId),
      );
      return `${administrationId} ${category}${line === undefined ? '' : ` ${line.trace[0]?.ruleId ?? ''}: ${line.trace[0]?.says ?? ''}`}`;
    }),
    ...notReported.map(
      ({ administrationId, ruleId, reason }) => `${administrationId} not by ${ruleId}: ${reason}`,
    ),
  ];
};

const mix = (...names: readonly string[]) => ({
  drug: undefined,
  category: undefined,
  components: names.map((name) => ({ name })),
});
const uncharted = { category: undefined };
const byTable = 'classify/drug-table-category: the drug table lists it as';
const unknown = 'classify/unknown-drug: unknown drug, read as therapeutic';

describe('the category of what has none', () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>, string]>([
    [
      'a drug of the table',
      { ...uncharted, drug: { name: 'ceftriaxone' } },
      `a1 therapeutic ${byTable} therapeutic`,
    ],
    ['an unknown one', { ...uncharted, drug: { name: 'novelimab' } }, `a1 therapeutic ${unknown}`],
    ['the higher of two', mix('ceftriaxone', 'oxaliplatin'), `a1 chemotherapy ${byTable} chemotherapy`],
    [
      'the same the other way round',
      mix('oxaliplatin', 'ceftriaxone'),
      `a1 chemotherapy ${byTable} chemotherapy`,
    ],
    [
      'an unknown one in chemotherapy',
      mix('oxaliplatin', 'novelimab'),
      `a1 chemotherapy ${byTable} chemotherapy`,
    ],
    [
      'an unknown one in an antibiotic',
      mix('novelimab', 'ceftriaxone'),
      `a1 therapeutic ${byTable} therapeutic`,
    ],
    ['two unknown ones', mix('novelimab', 'otherimab'), `a1 therapeutic ${unknown}`],
  ])('%s', (_, more, expected) => {
    expect(readings(day().push('', '8:00', more))).toEqual([expected]);
  });

  test('as charted', () => {
    expect(readings(day().push('oxaliplatin', '8:00'))).toEqual([
      'a1 therapeutic classify/charted-category: charted as therapeutic',
    ]);
  });

  test('as charted, with the reason', () => {
    const reasoned = { category: 'therapeutic', categoryReason: 'the payer lists it as not complex' };
    expect(readings(day().push('oxaliplatin', '8:00', reasoned))).toEqual([
      'a1 therapeutic classify/charted-category: charted as therapeutic: the payer lists it as not complex',
    ]);
  });

  test('a bag by its purpose', () => {
    const [reading] = readings(
      day().infusion('normal saline', '8:00', '9:00', { ...uncharted, purpose: 'dehydration' }),
    );
    expect(reading).toBe('a1 hydration classify/electrolytes-by-purpose: prepackaged fluid');
  });
});

test('one drug charted as two kinds is chemotherapy; fluid and other drugs stay what they are', () => {
  const chart = day()
    .chemo('A', '8:00', '9:00')
    .push('A', '9:30')
    .push('B', '9:40')
    .infusion('C', '10:00', '11:00')
    .hydration('12:00', '13:00');
  const { administrations, findings, lines } = coded(chart);
  expect([...administrations.values()].map(({ category }) => category)).toEqual([
    'chemotherapy',
    'chemotherapy',
    'therapeutic',
    'therapeutic',
    'hydration',
  ]);
  expect(findings.filter(({ ruleId }) => ruleId === 'classify/charted-category')).toHaveLength(2);
  const single = coded(day().chemo('A', '8:00', '9:00').infusion('B', '9:00', '10:00'));
  expect(single.findings.filter(({ ruleId }) => ruleId === 'classify/charted-category')).toEqual([]);
  expect(lines.map(({ code }) => code)).toContain('96413');
});

test('the order of entry does not matter, not even at the same minute', () => {
  const forward = coded(day().push('A', '8:00').push('B', '8:00').infusion('C', '7:00', '7:30').push('D'));
  expect([...forward.administrations.keys()].sort()).toEqual(['a1', 'a2', 'a3', 'a4']);
  expect(
    forward.lines.flatMap(({ supportedBy }) => supportedBy.map(({ administrationId }) => administrationId)),
  ).toEqual(['a3', 'a1', 'a2', 'a4']);
});

const left = (chart: Day): readonly string[] =>
  coded(chart).notReported.map(({ administrationId, ruleId }) => `${administrationId} ${ruleId}`);

describe('what leaves before it is read', () => {
  test('given at the admission or after it', () => {
    expect(
      left(day().push('A', '8:59').push('B', '9:00').push('C', '9:01').push('D').stay('inpatient', '9:00')),
    ).toEqual(['a2 classify/inpatient-stay', 'a3 classify/inpatient-stay']);
  });
  test('without a start: by its stop', () => {
    expect(
      left(day().infusion('A', undefined, '9:00').infusion('B', undefined, '9:01').stay('inpatient', '9:00')),
    ).toEqual(['a2 classify/inpatient-stay']);
  });
  test('an admission without a time takes all', () => {
    expect(left(day().push('A').infusion('B', '8:00', '9:00').with({}).professional())).toEqual([]);
    const encounter = {
      ...day().push('A').infusion('B', '8:00', '9:00').build(),
      stays: [{ kind: 'inpatient' as const }],
    };
    const { notReported } = codeEncounter(encounter, testCodeSet(), resolvePolicy('facility', undefined));
    expect(notReported.map(({ ruleId }) => ruleId)).toEqual([
      'classify/inpatient-stay',
      'classify/inpatient-stay',
    ]);
  });
  test('by a route outside the family, with a reason', () => {
    const [reading] = readings(day().give('other', 'A', { start: '8:00' })).slice(-1);
    expect(reading).toBe('a1 not by classify/route-family: this route has no drug-administration code here');
  });
});
