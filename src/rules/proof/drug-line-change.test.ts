import { expect, test } from 'vitest';
import { administrationId } from '../../domain/ids.ts';
import { day } from '../example.ts';
import { withDose } from './drug-line-change.ts';

const chart = day()
  .push('ondansetron', '8:00', {
    drug: { name: 'ondansetron', hcpcs: 'J2405' },
    dose: { amount: 4, unit: 'mg' },
  })
  .infusion('', '9:00', '10:00', {
    drug: undefined,
    components: [
      { name: 'ceftriaxone', hcpcs: 'J0696', dose: { amount: 1, unit: 'g' } },
      { name: 'famotidine', hcpcs: 'J1234' },
    ],
  })
  .push('ketorolac', '11:00', { drug: { name: 'ketorolac', hcpcs: 'J1885' } })
  .build();

const doses = (id: string, hcpcs: string, by: number, unit: string): readonly string[] | undefined =>
  withDose(chart, administrationId(id), hcpcs, by, unit)?.administrations.flatMap(
    ({ dose, components = [] }) =>
      [dose, ...components.map((one) => one.dose)].map((one) =>
        one === undefined ? '-' : `${String(one.amount)} ${one.unit}`,
      ),
  );

test.each<[string, string, number, string, readonly string[]]>([
  ['a1', 'J2405', 1, 'mg', ['5 mg', '-', '1 g', '-', '-']],
  ['a1', 'J2405', -1.5, 'mg', ['2.5 mg', '-', '1 g', '-', '-']],
  ['a2', 'J0696', 250, 'mg', ['4 mg', '-', '1.25 g', '-', '-']],
  ['a2', 'J0696', -250, 'mg', ['4 mg', '-', '0.75 g', '-', '-']],
])('%s of %s by %d %s changes that dose and nothing else', (id, hcpcs, by, unit, expected) => {
  expect(doses(id, hcpcs, by, unit)).toEqual(expected);
});

test.each([
  ['nothing would be left', 'a1', 'J2405', -4, 'mg'],
  ['less than nothing', 'a1', 'J2405', -5, 'mg'],
  ['units that do not convert', 'a1', 'J2405', 1, 'mL'],
  ['a dose that is not charted', 'a3', 'J1885', 15, 'mg'],
  ['a part of a bag without its dose', 'a2', 'J1234', 1, 'mg'],
  ['a drug that is not in it', 'a1', 'J0696', 1, 'mg'],
  ['no such administration', 'a9', 'J2405', 1, 'mg'],
])('no other dose: %s', (_, id, hcpcs, by, unit) => {
  expect(doses(id, hcpcs, by, unit)).toBeUndefined();
});
