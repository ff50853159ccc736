import { expect, test } from 'vitest';
import { isoDate } from '../../domain/clock-time.ts';
import { readMar } from './read-mar.ts';

const heading =
  'subject_id,hadm_id,starttime,endtime,itemid,amount,amountuom,rate,rateuom,orderid,linkorderid,ordercategoryname,ordercategorydescription,statusdescription';

const rows = [
  '1,2,2026-03-02 08:00:00,2026-03-02 09:10:00,111,2.0,grams,,,51,51,02-Fluids,Continuous IV,FinishedRunning',
  '1,2,2026-03-02 09:30:00,2026-03-02 09:31:00,222,3.0,units,,,52,52,05-Med Bolus,Drug Push,FinishedRunning',
  '1,2,2026-03-02 10:00:00,2026-03-02 10:40:00,333,4.0,mg,6.0,mg/hour,53,53,01-Drips,Continuous Med,ChangeDose/Rate',
  '1,2,2026-03-02 10:40:00,2026-03-02 11:30:00,333,5.0,mg,6.0,mg/hour,54,53,01-Drips,Continuous Med,Stopped',
  '1,2,2026-03-02 12:00:00,2026-03-02 12:01:00,444,1.0,dose,,,55,55,09-Antibiotics,Non Iv Meds,FinishedRunning',
  '1,2,2026-03-02 13:00:00,2026-03-02 13:30:00,555,1.0,grams,,,56,56,08-Antibiotics,Continuous IV,Rewritten',
];

test('a table of intervals under the headings of MIMIC-IV inputevents is read, and every row is accounted for', () => {
  const read = readMar([heading, ...rows].join('\n'), { dateOfService: isoDate('2026-03-02') });
  expect(read.preset.id).toBe('mimic-inputevents');
  expect(
    read.administrations.map(({ drugText, route, start, stop, dose, orderId }) => [drugText, route, start, stop, dose?.amount, orderId]),
  ).toEqual([
    ['111', 'iv-infusion', 480, 550, 2, '51'],
    ['222', 'iv-push', 570, 571, 3, '52'],
    ['333', 'iv-infusion', 600, 640, 4, '53'],
    ['333', 'iv-infusion', 640, 690, 5, '53'],
  ]);
  expect(read.rows.map(({ fate }) => fate.kind)).toEqual(['not-coded', 'used', 'used', 'used', 'used', 'not-coded', 'not-coded']);
  expect(read.unknownActions).toEqual([]);
});
