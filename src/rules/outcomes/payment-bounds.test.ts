import { expect, test } from 'vitest';
import type { Concept } from '../../code-sets/concepts.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeLines } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';
import { paymentBounds } from './payment-bounds.ts';
import { unknownTimes } from './unknown-times.ts';

/** Rates of our own in dollars: the highest of each kind shows in every sum. */
const usual: { readonly [C in Concept]?: number } = {
  'push.chemotherapy.initial': 10_000,
  'infusion.therapeutic.initial': 6_000,
  'push.therapeutic.initial': 7_000,
  'hydration.initial': 5_000,
  'infusion.chemotherapy.initial': 8_000,
  'infusion.chemotherapy.sequential': 100,
  'infusion.therapeutic.sequential': 90,
  'infusion.therapeutic.additional-hour': 3,
  'hydration.additional-hour': 1,
  'infusion.chemotherapy.prolonged-pump': 20,
  'sc-infusion.additional-site': 0.5,
  'pleural.chemotherapy': 50_000,
};

function boundsOf(chart: Day, rates: { readonly [C in Concept]?: number } = usual) {
  const { codeOf, ...rest } = testCodeSet();
  const opps = new Map(
    Object.entries(rates).map(([concept, rate]) => [
      String(codeOf[concept as Concept]),
      { statusIndicator: 'S', rate },
    ]),
  );
  const codeSet = { ...rest, codeOf, opps };
  const encounter = chart.build();
  const policy = resolvePolicy(encounter.setting, encounter.policy);
  const { lowestCents, highestCents } = paymentBounds(
    encounter,
    codeLines(encounter, codeSet, policy),
    unknownTimes(encounter, policy),
    codeSet,
  );
  return { lowest: lowestCents / 100, highest: highestCents / 100 };
}

const stay = (chart: Day): Day => chart.stay('emergency', '9:00', '13:00');

/** One initial, 10,000; after it a sequential service, 100, and every hour begun, 3. */
const highest: Readonly<Record<string, readonly [Day, number]>> = {
  'a known infusion has the hours it ran': [day().infusion('A', '9:00', '11:00'), 10_100 + 2 * 3],
  'an hour begun counts': [day().infusion('A', '9:00', '11:01'), 10_100 + 3 * 3],
  'a missing stop may be as late as its window': [stay(day().infusion('A', '10:00')), 10_100 + 3 * 3],
  'a missing start may be as early as its window': [
    stay(day().infusion('A', undefined, '11:00')),
    10_100 + 2 * 3,
  ],
  'neither start nor stop: the whole stay': [stay(day().infusion('A')), 10_100 + 4 * 3],
  'a stop before its start is no time': [day().infusion('A', '11:00', '9:00'), 10_100],
  'each has the window of its own': [
    stay(day().infusion('A', '12:00').infusion('B', '9:00')),
    10_200 + 5 * 3,
  ],
  'the unknown start of one says nothing of the other': [
    stay(day().infusion('A', undefined, '10:00').infusion('B', '12:00')),
    10_200 + 2 * 3,
  ],
  'what was not given, and has not its times, has no hours': [
    day()
      .infusion('A', '9:00', undefined, { status: 'not-given' })
      .infusion('B', undefined, '9:00', { status: 'not-given' })
      .infusion('C', undefined, undefined, { status: 'not-given' }),
    10_300,
  ],
  'a push has no hours': [day().push('A', '9:00', { stop: 620 }), 10_100],
  'one initial a site, whatever was recorded of the sites': [
    day().site('l').push('A', '9:00').push('B', '9:00').site('r').push('C', '9:00'),
    20_300,
  ],
  'what has no site may be at one of its own': [day().push('A', '9:00').site('r').push('C', '9:00'), 20_200],
  'a pump may earn its start': [day().chemo('A', '9:00', '10:00', { pump: 'portable' }), 10_100 + 3 + 20],
  'what is not given into a vein has no site and may be anything': [
    day().im('A', '9:00').give('intralesional', 'B', { start: '9:00' }),
    100_000,
  ],
  'a subcutaneous infusion has hours and may earn a further site': [
    day().give('sc-infusion', 'A', { start: '9:00', stop: '10:00' }),
    50_000 + 3 + 0.5,
  ],
  'an infusion into an artery has hours': [
    day().give('intra-arterial-infusion', 'A', { start: '9:00', stop: '10:00' }),
    50_000 + 3,
  ],
};

test.each(Object.entries(highest))('the most: %s', (_, [chart, wanted]) => {
  expect(boundsOf(chart).highest).toBe(wanted);
});

/** Whichever of its kind a release pays best, the bound holds for it. */
const bestPaid: readonly (readonly [Concept, Day])[] = [
  ...(
    [
      'infusion.therapeutic.sequential',
      'infusion.therapeutic.concurrent',
      'infusion.chemotherapy.sequential',
      'push.therapeutic.sequential',
      'push.therapeutic.repeat',
      'push.chemotherapy.sequential',
      'unlisted.chemotherapy',
      'infusion.chemotherapy.initial',
      'push.chemotherapy.initial',
      'infusion.therapeutic.initial',
      'push.therapeutic.initial',
      'hydration.initial',
    ] as const
  ).map((concept) => [concept, day().push('A', '9:00')] as const),
  // An hour of fluid is also what stands first of fluid beside a drug.
  ['hydration.additional-hour', day().push('A', '9:00')],
  ...(
    [
      'infusion.therapeutic.additional-hour',
      'infusion.chemotherapy.additional-hour',
      'sc-infusion.additional-hour',
      'intra-arterial.chemotherapy.additional-hour',
    ] as const
  ).map((concept) => [concept, day().infusion('A', '9:00', '10:00')] as const),
  ...(
    [
      'infusion.therapeutic.prolonged-pump',
      'infusion.chemotherapy.prolonged-pump',
      'infusion.chemotherapy.prolonged-pump-community',
      'intra-arterial.chemotherapy.prolonged-pump',
    ] as const
  ).map((concept) => [concept, day().chemo('A', '9:00', '9:00', { pump: 'portable' })] as const),
];

test.each(bestPaid)('the most, where %s is paid best', (concept, chart) => {
  expect(boundsOf(chart, { [concept]: 300 }).highest).toBe(300);
});

/** The least paid initial of a drug is 6,000. */
const lowest: Readonly<Record<string, readonly [Day, number]>> = {
  'a drug with known times has a place at its site': [
    stay(day().infusion('A', '9:00', '10:00').infusion('B', '10:00')),
    6_000,
  ],
  'also where a drug of unknown length is the initial': [
    stay(day().push('A', '9:00').chemo('B', '10:00')),
    6_000,
  ],
  'every drug is uncertain': [stay(day().infusion('A', '10:00').infusion('B', '10:00')), 0],
  'fluid may lose its place to a drug': [stay(day().hydration('9:00', '10:00').infusion('B', '10:00')), 0],
  'fluid alone is no drug': [stay(day().hydration('9:00', '10:00').im('A').im('B')), 0],
  'a dose that is one with an uncertain one': [
    stay(
      day()
        .infusion('A', '9:00', '9:20')
        .infusion('A', '9:20', undefined, {
          rate: { amount: 60, unit: 'mL/h' },
          volume: { amount: 20, unit: 'mL' },
          evidence: { stop: 'derived-from-volume' },
        })
        .im('B'),
    ),
    0,
  ],
  'a short run on a pump may have been longer': [
    stay(day().chemo('A', '9:00', '10:00', { pump: 'portable' }).im('B').im('C')),
    0,
  ],
  'also beside a drug that is on none, of unknown length': [
    stay(day().chemo('A', '9:00', '10:00', { pump: 'portable' }).infusion('B', '10:00')),
    0,
  ],
  'a pump start is no initial': [
    stay(day().chemo('A', '9:00', '+1 9:00', { pump: 'portable' }).im('B').im('C')),
    0,
  ],
  'an injection or an infusion under the skin is none': [
    stay(day().im('A', '9:00').give('sc-infusion', 'G', { start: '9:00', stop: '10:00' }).im('B').im('C')),
    0,
  ],
};

test.each(Object.entries(lowest))('the least: %s', (_, [chart, wanted]) => {
  expect(boundsOf(chart).lowest).toBe(wanted);
});

test('without rates nothing is sure', () => {
  expect(boundsOf(day().infusion('A', '9:00', '10:00').im('B'), {})).toEqual({ lowest: 0, highest: 0 });
});
