import { expect, test } from 'vitest';
import { chartWithOneVein } from '../../../testing/chart-with-one-vein.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { parseQuickEntry } from './parse-quick-entry.ts';

const { drugs } = testCodeSet();
const context = { drugs, encounter: chartWithOneVein };
const read = (line: string) => {
  const result = parseQuickEntry(line, context);
  return result.ok ? result.value.administrations : result.error.message;
};
const times = (line: string): unknown => {
  const administrations = read(line);
  return typeof administrations === 'string'
    ? administrations
    : administrations.map(({ start, stop }) => (stop === undefined ? [start] : [start, stop]));
};

test.each([
  'stopped 1047 started 1012',
  'end 1047 start 1012',
  'start time 1012 stop time 1047',
  'start: 1012 stop: 1047',
  'started at 1012 stopped at 1047',
  'started @ 1012 ended @ 1047',
  'hung 1012 down 1047',
  'up 1012 off 1047',
  'on 1012 completed 1047',
  "1012 dc'd 1047",
  '1012 -> 1047',
  '1012 thru 1047',
  'between 1012 and 1047',
  '10:12a-10:47a',
  '10:12 a.m. - 10:47 a.m.',
  '1012h-1047h',
  '1012 hrs to 1047 hrs',
  '10:12:00-10:47:00',
  '1012-1047.',
  '1012 - 1047',
  '1012\u22121047',
  '1012 \u2212 1047',
  '1012\u20111047',
  '1012->1047',
  '@1012-1047',
  '10:12:30-10:47:15',
  '1012-1047 (35 min)',
  '1012-1047\u200b',
  '1012 x 35 min',
  '1012 x35min',
  '1012 (35 min)',
  '1012, ran 35 min',
  'infused over 35 min at 1012',
])('start and stop as charts write them: %s', (said) => {
  expect(times(`ceftriaxone 1g ivpb ${said}`)).toEqual([[612, 647]]);
});

test.each([
  '11:00 am-no stop',
  '1100 am-no stop time',
  '1100 am-?',
  '1100-no end',
  '1100 no end time',
  '1100 no stop documented',
  '1100 stop time not charted',
  '1100 stop unknown',
  '1100 stop ?',
  '1100 without stop',
  '1100 still running',
  '1100 - cont',
  'hung at 1100',
])('a stop that is not charted: %s', (said) => {
  expect(times(`zosyn 4.5g ivpb ${said}`)).toEqual([[660]]);
});

test.each([
  '1015 and 1115',
  '1015, 1115',
  '1015 & 1115',
  '1015 repeat 1115',
  '1015 and again at 1115',
  'x2 1015 and 1115',
  'q1h x 2 1015',
  'every 1 hour x2 doses 1015',
  'x2 1015 1115',
  '1015,1115',
  '10:15;11:15',
  '1015 1115 x 2 doses',
])('two pushes: %s', (said) => {
  expect(times(`morphine 4mg ivp ${said}`)).toEqual([[615], [675]]);
});

test.each([
  ['morphine 4mg ivp 1015, 1115 and 1215', [[615], [675], [735]]],
  ['morphine 4mg ivp 2330 and 0030+1', [[1410], [1470]]],
  ['morphine 4mg ivp at noon', [[720]]],
  ['morphine 4mg ivp 1015-1017', [[615, 617]]],
  ['zosyn 4.5g ivpb ?-1047', [[undefined, 647]]],
  ['vancomycin 1g ivpb 2330-0030 next day', [[1410, 1470]]],
])('%s', (line, expected) => {
  expect(times(line)).toEqual(expected);
});

test.each([
  '4mg morphine ivp 1015 L AC',
  'iv push morphine 4 mg @ 1015 L AC',
  'gave morphine 4mg slow iv push at 1015 via L AC',
  'morphine 4mg IVPush 1015 L AC',
  '1015 morphine 4mg ivp L AC',
  '1015 - morphine 4 mg IV push L AC',
  '10:15 am morphine 4mg ivp L AC',
  '10:15 AM: morphine 4mg ivp L AC',
  '1015: morphine 4mg ivp L AC',
  '\u2022 morphine 4mg ivp 1015 L AC',
  '- morphine 4mg ivp 1015 L AC',
  'at 1015 gave 4 mg morphine ivp L AC',
  'morphine 4mg intravenous push 1015 L AC',
  'morphine 4mg i.v. push stat x 1 dose 1015 left ac',
  'morphine - 4mg - ivp - 1015 - LAC',
  'morphine 4mg ivp given prn 1015 left antecubital',
  'morphine 4mg ivp once time: 1015 20g L AC',
  'morphine 4mg ivp 1015 site L AC 20 gauge',
  'morphine 4mg ivp 1015 \u201cL AC\u201d',
  'morphine 4\u00a0mg ivp\t1015 L AC',
])('the same push, however it is said: %s', (line) => {
  expect(read(line)).toEqual([
    {
      id: 'a1',
      accessSiteId: 's1',
      drug: { name: 'morphine sulfate' },
      dose: { amount: 4, unit: 'mg' },
      route: 'iv-push',
      start: 615,
    },
  ]);
});

test.each([
  ['1L ns bolus 0900-1000', { dose: { amount: 1, unit: 'L' }, category: 'hydration' }],
  ['2 L ns wide open 0900-1000', { dose: { amount: 2, unit: 'L' }, category: 'hydration' }],
  ['vancomycin 1g/250ml ivpb 0900-1000', { dose: { amount: 1, unit: 'g' }, volume: { amount: 250, unit: 'mL' } }],
  ['vancomycin 1g in 250 ml ns 0900-1000', { volume: { amount: 250, unit: 'mL' } }],
  ['heparin gtt 18 units/kg/hr 0900-1000', { rate: { amount: 18, unit: 'units/kg/h' } }],
  ['nitro gtt 5 mcg/min titrated 0900-1000', { rate: { amount: 5, unit: 'mcg/min' } }],
  ['vancomycin 1g/250ml d5w ivpb 0900-1000', { dose: { amount: 1, unit: 'g' }, volume: { amount: 250, unit: 'mL' } }],
  ['bicillin la 1.2 million units im 0900', { dose: { amount: 1_200_000, unit: 'units' } }],
  ['lr 75 ml per hour 0900-1000', { rate: { amount: 75, unit: 'mL/h' } }],
  ['vancomycin 1g intravenous started 0900 rate 250 ml/hr stopped 1000', { rate: { amount: 250, unit: 'mL/h' }, start: 540, stop: 600 }],
  ['1,500 L ns 0900-1000', { dose: { amount: 1500, unit: 'L' } }],
  ['"*" J0696 1g 0900-1000', { drug: { name: '*', hcpcs: 'J0696' } }],
  ['ns 0900 1000 hyd', { start: 540, stop: 600 }],
  ['ceftriaxone 0900 0930 ivpb', { start: 540, stop: 570 }],
  ['0900-1000 vancomycin 1g ivpb', { start: 540, stop: 600, dose: { amount: 1, unit: 'g' } }],
  ['dilaudid .5 mg ivp 0900', { dose: { amount: 0.5, unit: 'mg' } }],
  ['vancomycin ivpb 0900 - 1000', { start: 540, stop: 600 }],
  ['vancomycin 0900 to 1000 ivpb', { start: 540, stop: 600 }],
  ['vancomycin ivpb 0900 1000', { start: 540, stop: 600 }],
  ['heparin 1000 0900 sc', { dose: { amount: 1000, unit: 'units' }, start: 540 }],
  ['ceftriaxone 1000 0900-1000 ivpb', { dose: { amount: 1000, unit: 'mg' }, start: 540 }],
  ['remicade 500mg 0900-1100 5 sdv 100mg', { containers: [{ amount: 100, unit: 'mg', count: 5, singleDose: true }] }],
  ['vancomycin 1g ivpb 0900-1000 held 0930 to 0940', { pauses: [{ start: 570, stop: 580 }] }],
  ['ketorolac 30mg intramuscular inj in right gluteus maximus 0900', { route: 'im-injection', note: 'right gluteus maximus' }],
  ['enoxaparin 40mg subcutaneous llq abdomen 0900', { route: 'sc-injection', note: 'llq abdomen' }],
])('%s', (line, expected) => {
  expect(read(line)).toEqual([expect.objectContaining(expected)]);
});

test.each([
  ['morphine 4mg ivp 1015 1115', '“1115”: another, or when it ended? Write 1015 and 1115 for two, 1015-1115 for one that lasted'],
  ['zosyn 4.5g ivpb 0600 and 1200', '“1200”: another infusion, or the stop? Write another in a line of its own, the stop as -1200'],
  ['morphine 4mg ivp x3 1015 and 1115', '“x3”, and the line names 2 times'],
  ['morphine 4mg ivp 2330 and 0030', '“0030” is not after the time before it; write 0030+1 if it was the next day'],
  ['morphine 4mg ivp 1015/1115', '“1015/1115”: two times, or a start and a stop? Write 1015 and 1115, or 1015-1115'],
  ['zosyn 4.5g ivpb 10.12-10.47', '“10.12-10.47”: times have a colon or nothing in them; write 10:12-10:47'],
  ['vancomycin 1g ivpb 11/2 2330-0030+1', '“11/2” is a date; leave it out, and write +1 behind a time of the next day'],
  ['ns @ 125 0900-1700', '“125” needs its unit, as in 125ml/h for the rate or 125ml for the volume'],
  ['morphine 4mg ivp midnight', '“midnight”: which midnight? Write 0000, or 2400 for the one that ends the day'],
  ['morphine 4mg ivp 1015 for pain', '“for pain” is not read: leave it out, or write it behind // as a note; a new site begins with new:'],
  ['morphine 2mg ivp 1015 wasted 2mg', '“wasted”: waste follows from what was opened; write the vials, as in 1x2mg sdv'],
  ['morphine 4mg ivp 1015 refused', '“refused”: what was not given is not entered; leave the line out'],
  ['morphine 4mg ivp 1015 not given', '“not given”: what was not given is not entered; leave the line out'],
  ['morphine 4mg ivp 1015 (refused)', '“(refused)”: what was not given is not entered; leave the line out'],
  ['zosyn 4.5g ivpb 1:15-1:45 pm', '“1:15”: am or pm? Write 1:15am or 1:15pm, since another time of the line says which'],
  ['zosyn 4.5g ivpb 11:15 am-1145', '“1145”: am or pm? Write 1145am or 1145pm, since another time of the line says which'],
  ['zosyn 4.5g ivpb 11:15am-2pm pause 12:30-12:45', '“12:30”: am or pm? Write 12:30am or 12:30pm, since another time of the line says which'],
  ['ceftriaxone 1012 1047 ivpb', '“1012”: the dose or the start? Write 1012mg for the dose, 1012-1047 for the times'],
  ['rocephin 1 ivpb 1012-1047', '“1”: g or mg? Write 1g or 1mg'],
  ['fentanyl 50 ivp 1015', '“50”: mcg or mg? Write 50mcg or 50mg'],
  ['vancomycin 1g ivpb started 1012 rate 250 stopped 1047', '“250” needs its unit, as in 250ml/h'],
  ['zosyn 4.5g ivpb 1012-1047 over 30 min', '“over 30 min”: the stop is already “1047”; leave one of them out'],
  ['morphine 2-4 mg ivp 1015', '“2-4 mg” is a range; write the dose that was given, 2mg or 4mg'],
  ['morphine 4,5mg ivp 1015', '“4,5mg” is no amount; write 4.5mg'],
  ['morphine 1/2 mg ivp 1015', '“1/2 mg” is no amount; write it as in 4mg or 0.5mg'],
  ['morphine 0mg ivp 1015', '“0mg” is no amount; write it as in 4mg or 0.5mg'],
  ['morphine -4mg ivp 1015', '“-4mg” is no amount; write it as in 4mg or 0.5mg'],
  ['5-FU 400mg/m2 ivp 1015', '“400mg/m2” is by the size of the patient; write the dose that was given, as in 80mg'],
  ['enoxaparin 1 mg/kg sc 1015', '“1 mg/kg” is by the size of the patient; write the dose that was given, as in 80mg'],
  ['epi 1:1000 0.3ml im 1015', '“1:1000” is how strong it is; leave it out and write the dose that was given'],
  ['heparin lock 10 units/ml 3ml ivp 1015', '“10 units/ml” is how strong it is; leave it out and write the dose that was given'],
  ['magnesium 2g/50 over 1h 1015', '“2g/50” needs the unit of the volume, as in 2g/50ml'],
  ['magnesium 2g in 50 ns over 1h 1015', '“50” needs its unit, as in 50ml'],
  ['zofran 4mg/morphine 4mg ivp 1015', '“4mg/morphine” is neither a dose nor a rate; write 4mg or 4mg/h, and another drug behind + or in a line of its own'],
  ['zofran 4mg and morphine 4mg ivp 1015', '“and morphine” is a second drug: write + between the drugs of one bag or syringe, else a line for each'],
  ['carboplatin AUC 6 600mg 1300-1330', '“AUC”: write the dose that was given in mg, and leave this out with its number'],
  ['keytruda 200mg 2 vials 1300-1330', '“2 vials” does not say what each held; write 2x100mg, or 2x100mg sdv of single-dose vials'],
  ['vancomycin 1g q12 x4 1100-1200', '“q12” does not say how far apart; write q6h or q30m'],
  ['vancomycin 1g ivpb 2026-11-02 1100-1200', '“2026-11-02” is a date; leave it out, and write +1 behind a time of the next day'],
  ['-----', '“-----” stands where the name of the drug should be'],
  ['zofran 4mg ivp 0930 R hand', '“R hand” is neither a site nor a word of the entry line; sites are L AC; a new site is written new: R hand'],
])('what is not certain is asked about, with what to write: %s', (line, message) => {
  expect(read(line)).toBe(message);
});

test.each(['5x100mg', '5 x 100mg vials', '5x100 mg', '5 vials of 100 mg', '5 vials 100mg'])('what was opened: %s', (vials) => {
  expect(read(`remicade 500mg 0900-1100 ${vials}`)).toEqual([expect.objectContaining({ containers: [{ amount: 100, unit: 'mg', count: 5 }] })]);
});

test('the reading of a line says its pauses', () => {
  const result = parseQuickEntry('vancomycin 1g ivpb 0900-1000 pause 0930-0940', context);
  expect(result.ok && result.value.reading.find(({ kind }) => kind === 'pause')?.says).toBe('paused 09:30–09:40 · 10 min');
});
