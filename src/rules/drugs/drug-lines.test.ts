import { expect, test } from 'vitest';
import { doxorubicin, given, ondansetron, saidOfDrugs, vials } from '../../testing/charted-drugs.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const charts: readonly (readonly [string, Day, string])[] = [
  [
    'units of a date are summed, one line a date',
    day()
      .push('A', '8:00', ondansetron(4))
      .push('A', '20:00', ondansetron(4))
      .push('A', '+1 8:00', ondansetron(8)),
    `
2026-03-02 J2405 ×8 of a1 a2: 8 mg in units of 1 mg
2026-03-03 J2405 ×8 of a3: 8 mg in units of 1 mg
`,
  ],
  [
    'the unit limit of a date, reached',
    day().push('A', '8:00', ondansetron(32)).push('A', '9:00', ondansetron(32)),
    `
2026-03-02 J2405 ×64 of a1 a2: 64 mg in units of 1 mg
`,
  ],
  [
    'the unit limit of a date, passed by one',
    day().push('A', '9:00', ondansetron(33)).push('A', '8:00', ondansetron(32)),
    `
2026-03-02 J2405 ×65 of a1 a2: 65 mg in units of 1 mg
warning: J2405 ×65 on 2026-03-02; the limit is 64 a date (indicator 3): a clinical limit. Check the units against the record; where they are right, bill them all and appeal a denial with the record. [a1.dose a2.dose]
`,
  ],
  [
    'over the limit on two dates together, on neither alone',
    day().push('A', '8:00', ondansetron(40)).push('A', '+1 8:00', ondansetron(40)),
    `
2026-03-02 J2405 ×40 of a1: 40 mg in units of 1 mg
2026-03-03 J2405 ×40 of a2: 40 mg in units of 1 mg
`,
  ],
  [
    'what was discarded counts against the limit',
    day().push('A', '8:00', doxorubicin(195, vials([250, true]))),
    `
2026-03-02 J9000 ×20 of a1: 195 mg in units of 10 mg
2026-03-02 J9000-JW ×5 of a1: 5 whole units were opened and not given
warning: J9000 ×25 on 2026-03-02; the limit is 20 a date (indicator 3): a clinical limit. Check the units against the record; where they are right, bill them all and appeal a denial with the record. [a1.dose]
`,
  ],
  [
    'a whole vial given',
    day().push('A', '8:00', doxorubicin(50, vials([50, true]))),
    `
2026-03-02 J9000-JZ ×5 of a1: 50 mg in units of 10 mg; nothing of a single-dose container was discarded
`,
  ],
  [
    'part of a unit discarded is not reported',
    day().push('A', '8:00', doxorubicin(45, vials([50, true]))),
    `
2026-03-02 J9000-JZ ×5 of a1: 45 mg in units of 10 mg; nothing of a single-dose container was discarded
`,
  ],
  [
    'whole units discarded',
    day().push('A', '8:00', doxorubicin(30, vials([50, true]))),
    `
2026-03-02 J9000 ×3 of a1: 30 mg in units of 10 mg
2026-03-02 J9000-JW ×2 of a1: 2 whole units were opened and not given
`,
  ],
  [
    'more was opened than the dose asked for',
    day().push('A', '8:00', doxorubicin(30, vials([50, true], [10, true]))),
    `
2026-03-02 J9000 ×3 of a1: 30 mg in units of 10 mg
warning: J9000: neither JW nor JZ can be written; check what was opened. [a1.containers]
warning: doxorubicin: 3 × 10 mg would have covered the dose; what a larger set discards is not billed as waste. [a1.containers]
`,
  ],
  [
    'less was opened than was given',
    day().push('A', '8:00', doxorubicin(60, vials([50, true]))),
    `
2026-03-02 J9000 ×6 of a1: 60 mg in units of 10 mg
error: J9000: the containers hold less than was given. [a1.containers]
`,
  ],
  [
    'single-dose and multi-dose together',
    day().push('A', '8:00', doxorubicin(60, vials([50, true], [20, false]))),
    `
2026-03-02 J9000 ×6 of a1: 60 mg in units of 10 mg
warning: J9000: single-dose and multi-dose containers are charted together; what was discarded of the single-dose ones cannot be told. [a1.containers]
`,
  ],
  [
    'of a multi-dose vial nothing is discarded',
    day().push('A', '8:00', doxorubicin(30, vials([200, false]))),
    `
2026-03-02 J9000 ×3 of a1: 30 mg in units of 10 mg
`,
  ],
  [
    'a container in another kind of unit',
    day().push('A', '8:00', doxorubicin(30, vials([25, true, 'mL']))),
    `
2026-03-02 J9000 ×3 of a1: 30 mg in units of 10 mg
warning: J9000: what was opened cannot be counted (mL does not become mg without the concentration). [a1.containers]
`,
  ],
  [
    'nobody charted whether it was single-dose',
    day().push('A', '8:00', doxorubicin(30, vials([50, undefined]))),
    `
2026-03-02 J9000 ×3 of a1: 30 mg in units of 10 mg
`,
  ],
  [
    'Medicare wants to know what was opened',
    day().push('A', '8:00', ondansetron(4)).with({ payer: 'medicare' }),
    `
2026-03-02 J2405 ×4 of a1: 4 mg in units of 1 mg
info: J2405: whether it came from single-dose containers is not charted for this drug; Medicare then wants JZ or JW. [a1.containers]
`,
  ],
  [
    'fluid by its volume',
    day().hydration(
      '8:00',
      '10:00',
      given('normal saline', 'J7030', undefined, '', { volume: { amount: 1, unit: 'L' } }),
    ),
    `
2026-03-02 J7030 ×1 of a1: 1000 mL in units of 1000 mL
`,
  ],
  [
    'a drug billed by mass has no dose in its volume',
    day().push(
      'A',
      '8:00',
      given('ondansetron', 'J2405', undefined, '', { volume: { amount: 2, unit: 'mL' } }),
    ),
    `
info: ondansetron: without a dose there is no drug line. [a1.dose]
`,
  ],
  [
    'milligrams do not become millilitres',
    day().hydration('8:00', '10:00', given('normal saline', 'J7030', 900, 'mg')),
    `
warning: normal saline: mg does not become mL without the concentration; it has no drug line. [a1.dose]
`,
  ],
  [
    'nobody knows the unit',
    day().push('A', '8:00', given('ondansetron', 'J2405', 1, 'pinch')),
    `
warning: ondansetron: pinch is no unit that is known here; the code is billed in mg; it has no drug line. [a1.dose]
`,
  ],
  [
    'a vial says nothing of its content',
    day().push('A', '8:00', given('ondansetron', 'J2405', 1, 'vial')),
    `
warning: ondansetron: vial says nothing of how much it holds; the code is billed in mg; it has no drug line. [a1.dose]
`,
  ],
  [
    'units of potency are no milligrams',
    day().push('A', '8:00', given('ondansetron', 'J2405', 100, 'units')),
    `
warning: ondansetron: units does not become mg without the potency of the preparation; it has no drug line. [a1.dose]
`,
  ],
  [
    'milliequivalents are no milligrams',
    day().push('A', '8:00', given('ondansetron', 'J2405', 10, 'mEq')),
    `
warning: ondansetron: mEq does not become mg without knowing the salt; it has no drug line. [a1.dose]
`,
  ],
  [
    'the parts of a mix, each with its dose',
    day().infusion('mix', '8:00', '9:00', {
      drug: undefined,
      components: [
        { name: 'ondansetron', hcpcs: 'J2405', dose: { amount: 4, unit: 'mg' } },
        { name: 'dexamethasone', hcpcs: 'J1100', dose: { amount: 10, unit: 'mg' } },
        { name: 'saline' },
      ],
      dose: { amount: 50, unit: 'mL' },
    }),
    `
2026-03-02 J1100 ×10 of a1: 10 mg in units of 1 mg
2026-03-02 J2405 ×4 of a1: 4 mg in units of 1 mg
`,
  ],
  [
    'two drugs under one unclassified code',
    day()
      .push('A', '8:00', given('novelmab', 'J3490', 5))
      .push('B', '9:00', given('Othermab', 'J3490'))
      .push('B', '10:00', given('othermab', 'J3490', 5)),
    `
2026-03-02 J3490 ×1 of a1: an unclassified code has one unit a drug
2026-03-02 J3490 ×1 of a2 a3: an unclassified code has one unit a drug
warning: novelmab is billed with the unclassified code J3490: its name, dose and NDC (11 digits) must accompany it. Still missing: the NDC. [a1.drug]
warning: Othermab is billed with the unclassified code J3490: its name, dose and NDC (11 digits) must accompany it. Still missing: the dose and the NDC. [a2.drug a2.dose]
warning: othermab is billed with the unclassified code J3490: its name, dose and NDC (11 digits) must accompany it. Still missing: the NDC. [a3.drug]
`,
  ],
  [
    'not given, before arrival, by mouth, and at the minute of arrival',
    day()
      .push('A', '8:00', ondansetron(4, { status: 'not-given' }))
      .push('A', '8:59', ondansetron(4))
      .give('other', 'A', { start: '10:00' }, ondansetron(4))
      .push('A', '9:00', ondansetron(8))
      .stay('emergency', '9:00', '12:00'),
    `
2026-03-02 J2405 ×8 of a4: 8 mg in units of 1 mg
`,
  ],
  [
    'from the minute of admission the drugs are the stay’s',
    day()
      .push('A', '11:59', ondansetron(4))
      .push('A', '12:00', ondansetron(8))
      .stay('emergency', '9:00', '12:00')
      .stay('inpatient', '12:00'),
    `
2026-03-02 J2405 ×4 of a1: 4 mg in units of 1 mg
`,
  ],
  [
    'a professional in a facility has no drugs',
    day().push('A', '8:00', ondansetron(4)).professional().with({ placeOfService: '22' }),
    `

`,
  ],
  [
    'a code that ended',
    day().infusion('V', '8:00', '9:00', given('vancomycin', 'J3370', 1, 'g')),
    `
2026-03-02 J3370 ×2 of a1: 1000 mg in units of 500 mg
error: vancomycin: J3370 ended on 2025-06-30; use one of J3373, J3374, J3375. [a1.drug]
`,
  ],
  [
    'a code that is not in the table',
    day().push('A', '8:00', given('A', 'J0001', 1)),
    `
warning: J0001 (A) is not in the drug table of 2026Q4; it has no drug line. [a1.drug]
`,
  ],
];

test.each(charts)('%s', (_, chart, expected) => {
  expect(saidOfDrugs(chart)).toBe(expected.trim());
});
