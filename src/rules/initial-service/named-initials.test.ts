import { expect, test } from 'vitest';
import { initialsOf } from '../../testing/initials-of.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const two = () => day().push('A', '8:00').infusion('B', '9:00', '10:00');

const twoAt = (site: string) => day().site(site).push('A', '8:00').infusion('B', '9:00', '10:00');

const designated = (chart: Day, initial: Readonly<Record<string, string>>): Day =>
  chart.with({ designations: { initial } as never });

const billed = (chart: Day, ...lines: readonly (readonly [string, number])[]): Day =>
  chart.with({ billed: lines.map(([code, units]) => ({ code: code as never, modifiers: [], units })) });

const charts: readonly (readonly [string, Day, string])[] = [
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
warning second-site-reason, accessSites.r.separateSite: Peripheral IV (r) is a further site without a recorded reason; it is read together with the first site.
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
    'billed: a chemotherapy push, which ranks above the initial',
    billed(two(), ['96409', 1]),
    `
-: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
96365, 96375
error hierarchy-conflict, billed: 96409 is billed as initial; the chart supports 96365.
`,
  ],
  [
    'billed: one too many, and a line of no units',
    billed(two(), ['96365', 2], ['96374', 0]),
    `
-: 96365 of a2
  not 96374 of a1: a push ranks below a drug infusion (B) (facility-hierarchy)
96365, 96375
error hierarchy-conflict, billed: 2 initial services are billed (96365); the documented sites allow 1.
`,
  ],
];

test.each(charts)('%s', (_, chart, said) => {
  expect(initialsOf(chart.build())).toBe(said.trim());
});
