import { expect, test } from 'vitest';
import { isoDate } from '../../../domain/clock-time.ts';
import { readMar } from '../../../interop/mar/read-mar.ts';
import { chart } from '../../../testing/encounter-builder.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { planMar } from './mar-plan.ts';

const { drugs } = testCodeSet();
const encounter = { ...chart().build(), dateOfService: isoDate('2026-10-06') };
const heading = 'Date/Time\tAction\tMedication\tDose\tRoute';
const row = (time: string, action: string, dose: string, drug = 'sodium chloride 0.9 % infusion'): string =>
  [`10/06/2026 ${time}`, action, drug, dose, 'Intravenous'].join('\t');

const codes = (...rows: readonly string[]): readonly (string | undefined)[] => {
  const reading = readMar([heading, ...rows].join('\n'), { dateOfService: encounter.dateOfService });
  return planMar(reading, encounter, drugs, { taken: new Map(), sites: new Map() }).administrations.map(
    ({ drug }) => drug?.hcpcs,
  );
};

test('a fluid has the code of the bag that was hung, as on the entry line; of another size, or of two bags, none', () => {
  const stopped = row('12:00', 'Stopped', '');
  expect(codes(row('11:00', 'New Bag', '1,000 mL'), stopped)).toEqual(['J7030']);
  expect(codes(row('11:00', 'New Bag', '500 mL'), stopped)).toEqual(['J7040']);
  expect(codes(row('11:00', 'New Bag', '2,000 mL'), stopped)).toEqual([undefined]);
  expect(codes(row('11:00', 'New Bag', ''), stopped)).toEqual([undefined]);
  expect(codes(row('11:00', 'New Bag', '500 mL'), row('11:30', 'New Bag', '500 mL'), stopped)).toEqual([undefined]);
  expect(codes(row('11:00', 'Given', '1 g', 'ceftriaxone IVPB'))).toEqual(['J0696']);
});

test('what flushes a line or only keeps it open is so in the chart, so that it earns no code', () => {
  const rows = [
    row('11:00', 'Given', '10 mL', 'sodium chloride 0.9 % flush 10 mL'),
    row('11:10', 'New Bag', '10 mL/hr', 'sodium chloride 0.9 % KVO'),
    row('11:20', 'Given', '5 mL', 'heparin lock 100 units/mL'),
  ];
  const reading = readMar([heading, ...rows].join('\n'), { dateOfService: encounter.dateOfService });
  const { administrations } = planMar(reading, encounter, drugs, { taken: new Map(), sites: new Map() });
  expect(administrations.map(({ drug, purpose }) => [drug?.name, purpose])).toEqual([
    ['normal saline 0.9%', 'flush'],
    ['normal saline 0.9%', 'keep-vein-open'],
    ['heparin lock flush', 'flush'],
  ]);
});
