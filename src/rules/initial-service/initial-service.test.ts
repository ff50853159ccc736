import { describe, expect, test } from 'vitest';
import type { Encounter } from '../../domain/encounter.ts';
import { formatFactPath } from '../../domain/fact-path.ts';
import type { FactPath } from '../../domain/fact-path.ts';
import type { Fix } from '../../domain/finding.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const offered = ({ label, kind, ...rest }: Fix): string =>
  `  → ${label}: ${[kind, ...Object.values<string | FactPath>({ ...rest }).map((value) => (typeof value === 'string' ? value : formatFactPath(value)))].join(' ')}`;

/** Of each site which service is initial and why the others are not; its lines; and each finding about it with what it offers. */
function initialsOf(encounter: Encounter): string {
  const coded = codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy));
  return [
    ...coded.accessSites.flatMap(({ accessSiteIds, initial, losingCandidates }) => [
      `${accessSiteIds.join('+') || '-'}: ${initial === undefined ? 'none' : `${initial.code} of ${initial.administrationIds.join(' ')}`}`,
      ...losingCandidates.map(
        ({ administrationIds, code, ruleId, reason }) =>
          `  not ${code} of ${administrationIds.join(' ')}: ${reason} (${ruleId.replace('initial-service/', '')})`,
      ),
    ]),
    coded.lines
      .map(
        ({ code, modifiers, units, status }) =>
          `${[code, ...modifiers].join('-')}${units === 1 ? '' : ` ×${String(units)}`}${status === 'complete' ? '' : ` ${status}`}`,
      )
      .join(', '),
    ...coded.findings
      .filter(({ ruleId }) => ruleId.startsWith('initial-service/'))
      .flatMap(({ severity, ruleId, message, facts, fixes }) => [
        `${severity} ${ruleId.replace('initial-service/', '')}, ${facts.map((fact) => formatFactPath(fact).replace('administrations.', '')).join(' ')}: ${message}`,
        ...fixes.map(offered),
      ]),
  ].join('\n');
}

const two = () => day().push('A', '8:00').infusion('B', '9:00', '10:00');

const twoAt = (site: string) => day().site(site).push('A', '8:00').infusion('B', '9:00', '10:00');

const designated = (chart: Day, initial: Readonly<Record<string, string>>): Day =>
  chart.with({ designations: { initial } as never });

const billed = (chart: Day, ...lines: readonly (readonly [string, number])[]): Day =>
  chart.with({ billed: lines.map(([code, units]) => ({ code: code as never, modifiers: [], units })) });

const charts: readonly (readonly [string, Day, string])[] = [
  [
    'every rank at one site, the lowest first',
    day()
      .hydration('7:00', '8:00')
      .push('A', '8:00')
      .infusion('B', '8:10', '9:00')
      .push('vincristine', '9:10', { category: 'chemotherapy' })
      .chemo('C', '9:20', '10:00'),
    `
-: 96413 of a5
  not 96409 of a4: a chemotherapy push ranks below a chemotherapy infusion (C) (facility-hierarchy)
  not 96365 of a3: a drug infusion ranks below a chemotherapy infusion (C) (facility-hierarchy)
  not 96374 of a2: a push ranks below a chemotherapy infusion (C) (facility-hierarchy)
  not 96360 of a1: hydration ranks below a chemotherapy infusion (C) (facility-hierarchy)
96413, 96367, 96375, 96411, 96361
`,
  ],
  [
    'of two infusions the longer',
    day().infusion('A', '8:00', '9:00').infusion('B', '9:00', '10:01'),
    `
-: 96365 of a2
  not 96365 of a1: B ran longer (61 minutes) (facility-hierarchy)
96365, 96367
`,
  ],
  [
    'of two equally long the earlier',
    day().infusion('A', '9:00', '10:00').infusion('B', '8:00', '9:00'),
    `
-: 96365 of a2
  not 96365 of a1: B came first (facility-hierarchy)
96365, 96367
`,
  ],
  [
    'pushes by their starts, however long; one without a start comes last',
    day().push('A').push('B', '8:10', { stop: 500 }).push('C', '8:00'),
    `
-: 96374 of a3
  not 96374 of a2: C came first (facility-hierarchy)
  not 96374 of a1: C came first (facility-hierarchy)
96374, 96375 ×2
`,
  ],
  [
    'alike in all else: by id',
    day().push('A', '8:00', { id: 'b' }).push('B', '8:00', { id: 'a' }),
    `
-: 96374 of a
  not 96374 of b: nothing tells it from B, and a site has one initial service (facility-hierarchy)
96374, 96375
`,
  ],
  [
    'alike in all else: by the smallest id of its bags',
    day()
      .infusion('A', '8:00', '8:30', { id: 'd' })
      .infusion('A', '8:30', '9:00', { id: 'a' })
      .infusion('A', '9:00', '9:30', { id: 'c' })
      .infusion('B', '8:00', '9:30', { id: 'b' }),
    `
-: 96365 of d a c
  not 96365 of b: nothing tells it from A, and a site has one initial service (facility-hierarchy)
96365, 96368
`,
  ],
  [
    'of chemotherapy the infusion before a push, the longer infusion before the shorter',
    day()
      .push('vincristine', '8:00', { category: 'chemotherapy' })
      .chemo('A', '8:00', '8:20')
      .chemo('B', '8:30', '9:00'),
    `
-: 96413 of a3
  not 96413 of a2: B ran longer (30 minutes) (facility-hierarchy)
  not 96409 of a1: a chemotherapy push ranks below a chemotherapy infusion (B) (facility-hierarchy)
96413, 96411, 96417
`,
  ],

  [
    'professional, no reason recorded',
    two().professional(),
    `
-: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (primary-reason-missing)
96365 assumed, 96375
warning primary-reason-missing, primaryReason: The main reason for the visit is not recorded; the facility order stands in and makes B the initial service.
  → B was the reason: set-primary-reason a2
  → A was the reason: set-primary-reason a1
`,
  ],
  [
    'professional, no reason recorded, one service',
    day().push('A', '8:00').professional(),
    `
-: 96374 of a1
96374
`,
  ],
  [
    'professional, the push was the reason',
    two().professional('a1'),
    `
-: 96374 of a1
  not 96365 of a2: it was not the main reason for the visit (primary-reason)
96374, 96367
`,
  ],
  [
    'professional, the initial of the facility order was the reason',
    two().professional('a2'),
    `
-: 96365 of a2
  not 96374 of a1: it was not the main reason for the visit (primary-reason)
96365, 96375
`,
  ],
  [
    'professional, a reason at the other site',
    twoAt('l').site('r', 'protocol').push('C', '8:00').push('D', '8:10').professional('a4'),
    `
l: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
r: 96374 of a4
  not 96374 of a3: it was not the main reason for the visit (primary-reason)
96365, 96374-59, 96375, 96375
`,
  ],
  [
    'professional, a repeat push was the reason',
    day().push('A', '8:00').infusion('B', '9:00', '10:00').push('A', '11:00').professional('a3'),
    `
-: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
96365, 96375
info primary-reason, primaryReason: A, the recorded reason, is no service of its own; the facility order applies.
`,
  ],
  [
    'professional, a push of a drug that is also infused was the reason',
    two().infusion('A', '10:00', '10:40').professional('a1'),
    `
-: 96365 of a3
  not 96365 of a2: it was not the main reason for the visit (primary-reason)
96365, 96367
`,
  ],
  [
    'professional, a drug beside chemotherapy was the reason',
    two().chemo('C', '11:00', '11:20').professional('a2'),
    `
-: 96413 of a3
  not 96365 of a2: a drug infusion ranks below a chemotherapy infusion (C) (facility-hierarchy)
  not 96374 of a1: a push ranks below a chemotherapy infusion (C) (facility-hierarchy)
96413, 96367, 96375
info primary-reason, primaryReason: B is the recorded reason; chemotherapy is the initial all the same, since its add-ons have no other primary.
`,
  ],
  [
    'professional, a drug beside a chemotherapy push was the reason',
    two().push('vincristine', '11:00', { category: 'chemotherapy' }).professional('a2'),
    `
-: 96409 of a3
  not 96365 of a2: a drug infusion ranks below a chemotherapy push (vincristine) (facility-hierarchy)
  not 96374 of a1: a push ranks below a chemotherapy push (vincristine) (facility-hierarchy)
96409, 96367, 96375
info primary-reason, primaryReason: B is the recorded reason; chemotherapy is the initial all the same, since its add-ons have no other primary.
`,
  ],
  [
    'professional, a chemotherapy push beside a chemotherapy infusion was the reason',
    day()
      .chemo('A', '8:00', '9:00')
      .push('vincristine', '9:00', { category: 'chemotherapy' })
      .professional('a2'),
    `
-: 96413 of a1
  not 96409 of a2: a chemotherapy push ranks below a chemotherapy infusion (A) (facility-hierarchy)
96413, 96411
info primary-reason, primaryReason: vincristine is the recorded reason; chemotherapy is the initial all the same, since its add-ons have no other primary.
`,
  ],
  [
    'professional, the shorter chemotherapy infusion was the reason',
    day().chemo('A', '8:00', '9:00').chemo('B', '9:00', '9:30').professional('a2'),
    `
-: 96413 of a2
  not 96413 of a1: it was not the main reason for the visit (primary-reason)
96413, 96417
`,
  ],
  [
    'professional, the later of two chemotherapy pushes was the reason',
    day()
      .push('A', '8:00', { category: 'chemotherapy' })
      .push('B', '8:10', { category: 'chemotherapy' })
      .professional('a2'),
    `
-: 96409 of a2
  not 96409 of a1: it was not the main reason for the visit (primary-reason)
96409, 96411
`,
  ],
  [
    'professional, hydration was the reason',
    day().hydration('8:00', '9:00').push('A', '9:00').professional('a1'),
    `
-: 96360 of a1
  not 96374 of a2: it was not the main reason for the visit (primary-reason)
96360, 96375
`,
  ],
  [
    'professional, hydration was the reason, not allowed by policy',
    day().hydration('8:00', '9:00').push('A', '9:00').professional('a1').switch('Q24', 'forbid'),
    `
-: 96374 of a2
  not 96360 of a1: hydration ranks below a push (A) (facility-hierarchy)
96374, 96361
info primary-reason, primaryReason: The policy allows no drug add-on under a hydration initial; the facility order applies.
`,
  ],
  [
    'professional, hydration alone was the reason, whatever the policy',
    day().hydration('8:00', '9:00').professional('a1').switch('Q24', 'forbid'),
    `
-: 96360 of a1
96360
`,
  ],
  [
    'professional, hydration too short was the reason',
    day().hydration('8:00', '8:30').push('A', '9:00').professional('a1'),
    `
-: 96374 of a2
96374
info primary-reason, primaryReason: normal saline, the recorded reason, is no service of its own; the facility order applies.
`,
  ],

  [
    'designated: the outranked push',
    designated(day().site('l').push('A', '8:00').infusion('B', '9:00', '10:00'), { l: 'a1' }),
    `
l: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
96365, 96375
error hierarchy-conflict, a1.start designations: A is designated as initial; B outranks it.
  → Designate B: designate-initial l a2
  → Take the designation away: designate-initial l
`,
  ],
  [
    'designated: the second bag of the initial',
    designated(
      day().site('l').push('A', '8:00').infusion('B', '9:00', '10:00').infusion('B', '10:00', '10:10'),
      { l: 'a3' },
    ),
    `
l: 96365 of a2 a3
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
96365, 96375
`,
  ],
  [
    'designated: where nothing can be initial',
    designated(day().site('l').hydration('8:00', '8:30'), { l: 'a1' }),
    `
l: none

error hierarchy-conflict, a1.start designations: normal saline is designated as initial, and nothing at this site can be.
  → Take the designation away: designate-initial l
`,
  ],
  [
    'designated: an administration that is not there',
    designated(day().site('l').push('A', '8:00'), { l: 'a7' }),
    `
l: 96374 of a1
96374
error hierarchy-conflict, a7.start designations: a7 is designated as initial; A outranks it.
  → Designate A: designate-initial l a1
  → Take the designation away: designate-initial l
`,
  ],
  [
    'designated: one of two sites, rightly',
    designated(day().site('l').push('A', '8:00').site('r', 'protocol').push('B', '8:00').push('C', '8:10'), {
      r: 'a2',
    }),
    `
l: 96374 of a1
r: 96374 of a2
  not 96374 of a3: B came first (facility-hierarchy)
96374, 96374-59, 96375
`,
  ],
  [
    'designated: one of two sites, wrongly',
    designated(day().site('l').push('A', '8:00').site('r', 'protocol').push('B', '8:00').push('C', '8:10'), {
      r: 'a3',
    }),
    `
l: 96374 of a1
r: 96374 of a2
  not 96374 of a3: B came first (facility-hierarchy)
96374, 96374-59, 96375
error hierarchy-conflict, a3.start designations: C is designated as initial; B outranks it.
  → Designate B: designate-initial r a2
  → Take the designation away: designate-initial r
`,
  ],
  [
    'designated: at a site that is read together with another',
    designated(day().site('l').push('A', '8:00').site('r').push('B', '8:10'), { r: 'a2' }),
    `
l+r: 96374 of a1
  not 96374 of a2: A came first (facility-hierarchy)
96374, 96375
error hierarchy-conflict, a2.start designations: B is designated as initial; A outranks it.
  → Designate A: designate-initial r a1
  → Take the designation away: designate-initial r
warning second-site-reason, accessSites.r.separateSite: r is a further site without a recorded reason; it is read together with the first site.
  → Record why a second site was needed: document-second-site r
`,
  ],

  [
    'billed: the outranked push',
    billed(two(), ['96374', 1]),
    `
-: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
96365, 96375
error hierarchy-conflict, billed: 96374 is billed as initial; 96365 outranks it.
`,
  ],
  [
    'billed: what ranks above the initial',
    billed(two(), ['96413', 1]),
    `
-: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
96365, 96375
error hierarchy-conflict, billed: 96413 is billed as initial; the chart supports 96365.
`,
  ],
  [
    'billed: what is initial, with what is not',
    billed(two(), ['96365', 1], ['96375', 1], ['J1885', 2]),
    `
-: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
96365, 96375
`,
  ],
  [
    'billed: an initial of no units',
    billed(two(), ['96374', 0]),
    `
-: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
96365, 96375
`,
  ],
  [
    'billed: one too many on one line',
    billed(two(), ['96365', 2]),
    `
-: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
96365, 96375
error hierarchy-conflict, billed: 2 initial services are billed (96365); the documented sites allow 1.
`,
  ],
  [
    'billed: one too many on two lines',
    billed(two(), ['96365', 1], ['96374', 1]),
    `
-: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
96365, 96375
error hierarchy-conflict, billed: 2 initial services are billed (96365, 96374); the documented sites allow 1.
`,
  ],
  [
    'billed: an initial where nothing is',
    billed(day().hydration('8:00', '8:30'), ['96360', 1]),
    `
-: none

error hierarchy-conflict, billed: 1 initial service is billed (96360); the documented sites allow 0.
`,
  ],
  [
    'billed: nothing that is initial',
    billed(two(), ['96375', 1]),
    `
-: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
96365, 96375
`,
  ],
  [
    'billed: of two sites both',
    billed(twoAt('l').site('r', 'protocol').push('C', '8:00'), ['96374', 1], ['96365', 1]),
    `
l: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
r: 96374 of a3
96365, 96374-59, 96375
`,
  ],
  [
    'billed: of two sites the lower initial twice',
    billed(twoAt('l').site('r', 'protocol').push('C', '8:00'), ['96374', 1], ['96374', 1]),
    `
l: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
r: 96374 of a3
96365, 96374-59, 96375
error hierarchy-conflict, billed: 96374 is billed as initial; 96365 outranks it.
`,
  ],
  [
    'billed: of two sites the lower initial twice on one line',
    billed(twoAt('l').site('r', 'protocol').push('C', '8:00'), ['96374', 2]),
    `
l: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
r: 96374 of a3
96365, 96374-59, 96375
error hierarchy-conflict, billed: 96374 is billed as initial; 96365 outranks it.
`,
  ],
  [
    'billed: of two sites one wrongly',
    billed(twoAt('l').site('r', 'protocol').push('C', '8:00'), ['96365', 1], ['96360', 1]),
    `
l: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
r: 96374 of a3
96365, 96374-59, 96375
error hierarchy-conflict, billed: 96360 is billed as initial; 96374 outranks it.
`,
  ],
  [
    'billed: of two sites neither; the higher one is what outranks',
    billed(day().site('l').push('A', '8:00').site('r', 'protocol').infusion('B', '8:00', '9:00'), [
      '96360',
      1,
    ]),
    `
l: 96374 of a1
r: 96365 of a2
96365, 96374-59
error hierarchy-conflict, billed: 96360 is billed as initial; 96365 outranks it.
`,
  ],

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
warning second-site-reason, accessSites.b.separateSite: b is a further site without a recorded reason; it is read together with the first site.
  → Record why a second site was needed: document-second-site b
warning second-site-reason, accessSites.c.separateSite: c is a further site without a recorded reason; it is read together with the first site.
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
warning second-site-reason, accessSites.b.separateSite: b is a further site without a recorded reason; it is read together with the first site.
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
  → It ran through a: move-to-site a1 a
  → It ran through b: move-to-site a1 b
`,
  ],
  [
    'without a site, none of two used',
    day().push('A', '8:00').site('a').site('b'),
    `
-: 96374 of a1
96374
warning unplaced-administration, a1.accessSiteId: A has no access site; it is counted at the first site used.
  → It ran through a: move-to-site a1 a
  → It ran through b: move-to-site a1 b
`,
  ],
  [
    'without a site, the one site unused',
    day().push('A', '8:00').site('a'),
    `
a: 96374 of a1
96374
warning unplaced-administration, a1.accessSiteId: A has no access site; it is counted at the first site used.
  → It ran through a: move-to-site a1 a
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

const labelled = (chart: Day): Encounter => {
  const encounter = chart.build();
  return {
    ...encounter,
    accessSites: encounter.accessSites.map((site) => ({ ...site, label: `arm ${site.id}` })),
  };
};

describe('the initial service of each site', () => {
  test.each(charts)('%s', (_, chart, said) => {
    expect(initialsOf(chart.build())).toBe(said.trim());
  });

  test('sites are called by their labels', () => {
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
});
