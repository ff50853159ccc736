import { expect, test } from 'vitest';
import { codeEncounter } from '../code-encounter.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { day } from '../example.ts';
import contractors from './contractor-list.json' with { type: 'json' };
import emergency from './emergency-antibodies.json' with { type: 'json' };

test.each([
  ['contractor list', contractors],
  ['emergency-use antibodies', emergency],
])('%s: every code once, with its name and the sources of the list', (_, { codes, names, sources }) => {
  expect(new Set(codes).size).toBe(codes.length);
  expect(names).toHaveLength(codes.length);
  expect(sources.length).toBeGreaterThan(0);
});

test('an emergency-use antibody is in the drug table under its name', () => {
  const { byCode } = testCodeSet().drugs;
  for (const [index, code] of emergency.codes.entries()) {
    expect(byCode.get(code)?.name.replace(/-xxxx$/, ''), code).toBe(emergency.names[index]);
  }
});

test('no antibody, receptor fusion protein or interferon is read as therapeutic by default: each is in a class of its own', () => {
  const biologic = /mab\b|cept\b|interferon|thymocyte/;
  const byDefault = [...testCodeSet().drugs.byCode.values()].filter(
    ({ name, category }) => biologic.test(name) && ['therapeutic', 'immune-globulin'].includes(category),
  );
  // Against anaemia, which is never complex (R71); against COVID-19, under codes of its own.
  expect(byDefault.map(({ name }) => name)).toEqual(['luspatercept-aamt']);
});

test('what is charted in vain is told in the account, and keeps its drug line', () => {
  const encounter = day()
    .im('pneumococcal vaccine', '8:00', {
      drug: { name: 'pneumococcal vaccine', hcpcs: '90732' },
      dose: { amount: 1, unit: 'dose' },
    })
    .infusion('pemivibart', '9:00', '10:00', {
      drug: { name: 'pemivibart', hcpcs: 'Q0224' },
      dose: { amount: 4500, unit: 'mg' },
    })
    .build();
  const { notReported, drugLines } = codeEncounter(
    encounter,
    testCodeSet(),
    resolvePolicy('facility', undefined),
  );
  expect(
    notReported.map(({ administrationId, ruleId, reason }) => `${administrationId} ${ruleId}: ${reason}`),
  ).toEqual([
    'a1 classify/product-with-own-code: a vaccine has administration codes of its own',
    'a2 classify/product-with-own-code: an emergency-use antibody has administration codes of its own',
  ]);
  expect(drugLines.map(({ hcpcs }) => hcpcs)).toContain('Q0224');
});

test('a code that ended is told of the first administration by id, whichever was entered first', () => {
  const chart = day()
    .infusion('sotrovimab', '8:00', '8:30', {
      drug: { name: 'sotrovimab', hcpcs: 'Q0247' },
      dose: { amount: 500, unit: 'mg' },
    })
    .infusion('sotrovimab', '9:00', '9:30', {
      drug: { name: 'sotrovimab', hcpcs: 'Q0247' },
      dose: { amount: 500, unit: 'mg' },
    })
    .build();
  const factsOf = (encounter: typeof chart) =>
    codeEncounter(encounter, testCodeSet(), resolvePolicy('facility', undefined))
      .findings.filter(({ ruleId }) => ruleId === 'drugs/drug-code')
      .map(({ facts }) => facts);
  const turned = { ...chart, administrations: chart.administrations.toReversed() };
  expect(factsOf(turned)).toEqual([[{ of: 'administration', id: 'a1', field: 'drug' }]]);
  expect(factsOf(chart)).toEqual(factsOf(turned));
});
