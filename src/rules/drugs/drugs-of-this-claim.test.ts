import { expect, test } from 'vitest';
import { doxorubicin, given, ondansetron, saidOfDrugs, vials } from '../../testing/charted-drugs.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const charts: readonly (readonly [string, Day, string])[] = [
  [
    'a code without a billing unit is refused, and is no unclassified one',
    day()
      .give('other', 'X', {})
      .push('B', '8:00', given('bcg', 'J9031', 1, 'vial')),
    `
error: bcg: J9031 ended on 2019-06-30; no successor is listed. [a2.drug]
warning: bcg: its code has no billing unit; it has no drug line. [a2.dose]
`,
  ],
  [
    'a drug whose administration is another service’s keeps its line until the admission',
    day()
      .push('C', '11:00', given('iohexol', 'Q9966', 10, 'mL', { category: undefined }))
      .push('C', '12:00', given('iohexol', 'Q9966', 20, 'mL', { category: undefined }))
      .stay('inpatient', '12:00'),
    `
2026-03-02 Q9966 ×10 of a1: 10 mL in units of 1 mL
`,
  ],
  [
    'what the chart makes part of another service, and what was entered in error, has no line',
    day()
      .push('A', '8:00', ondansetron(4, { status: 'entered-in-error' }))
      .push('A', '9:00', ondansetron(4, { category: 'not-coded' }))
      .push('A', '10:00', ondansetron(4, { category: undefined, purpose: 'procedure' })),
    `
`,
  ],
  [
    'without a time, by its stop, and when the admission has none',
    day()
      .push('A', undefined, ondansetron(1))
      .infusion('A', undefined, '12:00', ondansetron(2))
      .infusion('A', undefined, '12:01', ondansetron(4))
      .stay('inpatient', '12:00'),
    `
2026-03-02 J2405 ×3 of a1 a2: 3 mg in units of 1 mg
`,
  ],
  [
    'a bag begun before arrival, and one whose end nobody charted',
    day()
      .infusion('A', '8:00', '9:01', ondansetron(1))
      .infusion('A', '8:00', '9:00', ondansetron(2))
      .infusion('A', '8:00', undefined, ondansetron(4))
      .infusion('A', '-1 23:00', '10:00', ondansetron(8))
      .stay('emergency', '9:00'),
    `
2026-03-02 J2405 ×9 of a1 a4: 9 mg in units of 1 mg
`,
  ],
  [
    'the containers of one of two doses are charted',
    day()
      .push('A', '8:00', doxorubicin(30, vials([50, true])))
      .push('A', '9:00', doxorubicin(20, {})),
    `
2026-03-02 J9000 ×5 of a1 a2: 50 mg in units of 10 mg
warning: J9000: what was opened is charted for some of its doses only, so neither JW nor JZ can be written; chart it for each. [a1.containers a2.containers]
`,
  ],
  [
    'nor is it said for Medicare that nothing is charted of them',
    day()
      .infusion('mix', '8:00', '9:00', {
        drug: undefined,
        components: [{ name: 'doxorubicin', hcpcs: 'J9000', dose: { amount: 30, unit: 'mg' } }],
        category: 'chemotherapy',
        ...vials([50, true]),
      })
      .with({ payer: 'medicare' }),
    `
2026-03-02 J9000 ×3 of a1: 30 mg in units of 10 mg
info: J9000: whether it came from single-dose containers is not charted for this drug; Medicare then wants JZ or JW. [a1.containers]
`,
  ],
  [
    'containers of which nobody says whether they are for one dose, Medicare',
    day()
      .push('A', '8:00', { ...doxorubicin(30, {}), containers: [{ amount: 50, unit: 'mg', count: 1 }] })
      .with({ payer: 'medicare' }),
    `
2026-03-02 J9000 ×3 of a1: 30 mg in units of 10 mg
info: J9000: whether it came from single-dose containers is not charted for this drug; Medicare then wants JZ or JW. [a1.containers]
`,
  ],
  [
    'containers of a mix say nothing of its drugs',
    day().infusion('mix', '8:00', '9:00', {
      drug: undefined,
      components: [{ name: 'doxorubicin', hcpcs: 'J9000', dose: { amount: 30, unit: 'mg' } }],
      category: 'chemotherapy',
      ...vials([50, true]),
    }),
    `
2026-03-02 J9000 ×3 of a1: 30 mg in units of 10 mg
`,
  ],
  [
    'one drug twice in a mix is one administration',
    day().infusion('mix', '8:00', '9:00', {
      drug: undefined,
      components: [
        { name: 'ondansetron', hcpcs: 'J2405', dose: { amount: 4, unit: 'mg' } },
        { name: 'ondansetron', hcpcs: 'J2405', dose: { amount: 8, unit: 'mg' } },
      ],
    }),
    `
2026-03-02 J2405 ×12 of a1: 12 mg in units of 1 mg
`,
  ],
  [
    'a code that ended, of two administrations, the later id entered first',
    day()
      .infusion('V', '9:00', '10:00', { id: 'b', ...given('vancomycin', 'J3370', 1, 'g') })
      .infusion('V', '8:00', '9:00', { id: 'a', ...given('Vancocin', 'J3370', 1, 'g') }),
    `
2026-03-02 J3370 ×4 of a b: 2000 mg in units of 500 mg
error: Vancocin: J3370 ended on 2025-06-30; use one of J3373, J3374, J3375. [a.drug]
`,
  ],
  [
    'two unclassified codes and two dates',
    day()
      .push('B', '+1 8:00', given('novelmab', 'J3490', 5))
      .push('B', '8:00', given('novelmab', 'J9999', 5))
      .push('B', '9:00', given('novelmab', 'J3490', 5)),
    `
2026-03-02 J3490 ×1 of a3: an unclassified code has one unit a drug
2026-03-02 J9999 ×1 of a2: an unclassified code has one unit a drug
2026-03-03 J3490 ×1 of a1: an unclassified code has one unit a drug
warning: novelmab of 08:00 on 2026-03-03 is billed with the unclassified code J3490: its name, dose and NDC (11 digits) must accompany it. Still missing: the NDC. [a1.drug]
warning: novelmab of 08:00 is billed with the unclassified code J9999: its name, dose and NDC (11 digits) must accompany it. Still missing: the NDC. [a2.drug]
warning: novelmab of 09:00 is billed with the unclassified code J3490: its name, dose and NDC (11 digits) must accompany it. Still missing: the NDC. [a3.drug]
`,
  ],
];

test.each(charts)('%s', (_, chart, expected) => {
  expect(saidOfDrugs(chart)).toBe(expected.trim());
});
