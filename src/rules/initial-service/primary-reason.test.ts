import { expect, test } from 'vitest';
import { initialsOf } from '../../testing/initials-of.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const two = () => day().push('A', '8:00').infusion('B', '9:00', '10:00');

const twoAt = (site: string) => day().site(site).push('A', '8:00').infusion('B', '9:00', '10:00');

const charts: readonly (readonly [string, Day, string])[] = [
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
info primary-reason, primaryReason: A of 11:00, the recorded reason, is no service of its own; the facility order applies.
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
    'professional, the push was the reason, and no add-on may hang on hydration',
    two().professional('a1').switch('Q24', 'forbid'),
    `
-: 96374 of a1
  not 96365 of a2: it was not the main reason for the visit (primary-reason)
96374, 96367
`,
  ],
  [
    'professional, the second part of a push was the reason',
    day()
      .infusion('A', '8:00', '8:06')
      .infusion('A', '8:06', '8:12')
      .infusion('B', '9:00', '10:00')
      .professional('a2'),
    `
-: 96374 of a1 a2
  not 96365 of a3: it was not the main reason for the visit (primary-reason)
96374, 96367
`,
  ],
];

test.each(charts)('%s', (_, chart, said) => {
  expect(initialsOf(chart.build())).toBe(said.trim());
});
