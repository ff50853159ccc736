import { expect, test } from 'vitest';
import { initialsOf } from '../../testing/initials-of.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

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
];

test.each(charts)('%s', (_, chart, said) => {
  expect(initialsOf(chart.build())).toBe(said.trim());
});
