import { expect, test } from 'vitest';
import type { Encounter } from '../../domain/encounter.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { initialsOf } from '../../testing/initials-of.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const labelled = (chart: Day): Encounter => {
  const encounter = chart.build();
  return {
    ...encounter,
    accessSites: encounter.accessSites.map((site) => ({ ...site, label: `arm ${site.id}` })),
  };
};

const charts: readonly (readonly [string, Day, string])[] = [
  [
    'sites in order of first use, whatever order they are listed in',
    day()
      .site('a', 'protocol')
      .push('A', '9:00')
      .push('B', '8:30')
      .site('b')
      .push('C', '8:40')
      .push('D', '8:31'),
    `
a: 96374 of a2
  not 96374 of a1: B came first (facility-hierarchy)
b: 96374 of a4
  not 96374 of a3: D came first (facility-hierarchy)
96374, 96374-59, 96375, 96375
`,
  ],
  [
    'sites used first at one minute: by id',
    day().site('b').push('A', '8:00').site('a', 'protocol').push('B', '8:00'),
    `
a: 96374 of a2
b: 96374 of a1
96374, 96374-59
`,
  ],
  [
    'a site whose administrations have no start is used last',
    day().site('a', 'protocol').push('A').site('b').push('B', '8:00'),
    `
b: 96374 of a2
a: 96374 of a1
96374, 96374-59
`,
  ],
  [
    'neither site has a start: by id',
    day().site('b', 'protocol').push('A').site('a').push('B'),
    `
a: 96374 of a2
b: 96374 of a1
96374, 96374-59
`,
  ],
  [
    'a site that nothing ran through',
    day().site('a').push('A', '8:00').site('b'),
    `
a: 96374 of a1
96374
`,
  ],
  [
    'three sites, a reason on the first alone: all are one',
    day().site('a', 'protocol').push('A', '8:00').site('b').push('B', '8:10').site('c').push('C', '8:20'),
    `
a+b+c: 96374 of a1
  not 96374 of a2: A came first (facility-hierarchy)
  not 96374 of a3: A came first (facility-hierarchy)
96374, 96375 ×2
warning second-site-reason, accessSites.b.separateSite: Peripheral IV (b) is a further site without a recorded reason; it is read together with the first site.
  → Record why a second site was needed: document-second-site b
warning second-site-reason, accessSites.c.separateSite: Peripheral IV (c) is a further site without a recorded reason; it is read together with the first site.
  → Record why a second site was needed: document-second-site c
`,
  ],
  [
    'three sites, a reason on the third: the second joins the first',
    day().site('a').push('A', '8:00').site('b').push('B', '8:10').site('c', 'protocol').push('C', '8:20'),
    `
a+b: 96374 of a1
  not 96374 of a2: A came first (facility-hierarchy)
c: 96374 of a3
96374, 96374-59, 96375
warning second-site-reason, accessSites.b.separateSite: Peripheral IV (b) is a further site without a recorded reason; it is read together with the first site.
  → Record why a second site was needed: document-second-site b
`,
  ],
  [
    'without a site: at the one used first',
    day().push('A', '7:00').site('a', 'protocol').infusion('B', '9:00', '10:00').site('b').push('C', '8:00'),
    `
b: 96374 of a1
  not 96374 of a3: A came first (facility-hierarchy)
a: 96365 of a2
96365, 96374-59, 96375
warning unplaced-administration, a1.accessSiteId: A has no access site; it is counted at the first site used.
  → It ran through Peripheral IV (a): move-to-site a1 a
  → It ran through Peripheral IV (b): move-to-site a1 b
`,
  ],
  [
    'without a site, none of two used',
    day().push('A', '8:00').site('a').site('b'),
    `
-: 96374 of a1
96374
warning unplaced-administration, a1.accessSiteId: A has no access site; it is counted at the first site used.
  → It ran through Peripheral IV (a): move-to-site a1 a
  → It ran through Peripheral IV (b): move-to-site a1 b
`,
  ],
  [
    'without a site, the one site unused',
    day().push('A', '8:00').site('a'),
    `
a: 96374 of a1
96374
warning unplaced-administration, a1.accessSiteId: A has no access site; it is counted at the first site used.
  → It ran through Peripheral IV (a): move-to-site a1 a
`,
  ],
  [
    'an injection alone',
    day().im('A', '8:00'),
    `
96372
`,
  ],
  [
    'no sites at all',
    day().push('A', '8:00').infusion('B', '9:00', '10:00'),
    `
-: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
96365, 96375
`,
  ],
];

test.each(charts)('%s', (_, chart, said) => {
  expect(initialsOf(chart.build())).toBe(said.trim());
});

test('sites are called by their labels, else by kind and id', () => {
  const chart = day()
    .site('a')
    .push('A', '8:00')
    .push('B', '8:05', { accessSiteId: undefined })
    .site('b')
    .push('C', '8:10');
  expect(
    initialsOf(labelled(chart))
      .split('\n')
      .filter((line) => line.includes(' arm ')),
  ).toEqual([
    'warning second-site-reason, accessSites.b.separateSite: arm b is a further site without a recorded reason; it is read together with the first site.',
    '  → It ran through arm a: move-to-site a2 a',
    '  → It ran through arm b: move-to-site a2 b',
  ]);
});

test('a line carries the name of its site, the one site also where nothing is charted to have run through it', () => {
  const sitesOf = (chart: Day) => {
    const encounter = chart.build();
    const { lines } = codeEncounter(
      encounter,
      testCodeSet(),
      resolvePolicy(encounter.setting, encounter.policy),
    );
    return lines.map(({ accessSiteId }) => accessSiteId);
  };
  expect(sitesOf(day().push('A', '8:00').site('a'))).toEqual(['a']);
  expect(sitesOf(day().push('A', '8:00').site('a').site('b'))).toEqual([undefined]);
  expect(sitesOf(day().site('a').push('A', '8:00').site('b', 'protocol').push('B', '8:10'))).toEqual([
    'a',
    'b',
  ]);
});
