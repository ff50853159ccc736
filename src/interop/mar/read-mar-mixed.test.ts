import { expect, test } from 'vitest';
import { fates, heading, paired, readLines, row } from '../../testing/mar-text.ts';

const table = (head: string, ...rows: readonly string[]): readonly string[] =>
  [head, ...rows].map((one) => one.replaceAll(' | ', '\t'));

test('rows of another patient are paired by themselves and left out', () => {
  const lines = table(
    'MRN | Medication | Action | Date/Time | Route',
    '1001 | ceftriaxone 1 g | New Bag | 10/06/2026 1012 | IV',
    '2002 | ceftriaxone 1 g | New Bag | 10/06/2026 1020 | IV',
    '1001 | ceftriaxone 1 g | Stopped | 10/06/2026 1047 | IV',
    '2002 | ceftriaxone 1 g | Stopped | 10/06/2026 1100 | IV',
  );
  expect(paired(lines)).toEqual([
    'ceftriaxone 1 g iv-infusion 10:12–10:47 rows 2+4',
    'ceftriaxone 1 g iv-infusion 10:20–11:00 rows 3+5 [other-patient] left out',
  ]);
});

test('a line that names the patient is no drug, and speaks for the rows below', () => {
  const lines = table(
    'Medication | Action | Date/Time | Route',
    'Patient: DOE, JANE MRN 1001',
    'ceftriaxone 1 g | New Bag | 10/06/2026 1012 | IV',
    'Patient: ROE, RICHARD MRN 2002',
    'ceftriaxone 1 g | Stopped | 10/06/2026 1047 | IV',
  );
  expect(paired(lines)).toEqual(
    [
      'ceftriaxone 1 g iv-infusion 10:12–? rows 3 [no-stop]',
      'ceftriaxone 1 g iv-infusion ?–10:47 rows 5 [no-start] [other-patient] left out',
    ].map((one) => one.replace('[no-start] [other-patient]', '[other-patient] [no-start]')),
  );
});

test('two bags of one drug at two sites are two infusions', () => {
  const bag = (time: string, action: string, site: string): string =>
    row(time, action, 'NS 1000 mL', '1000 mL', '', 'IV', site);
  const lines = [
    heading,
    bag('0900', 'New Bag', 'L AC'),
    bag('0910', 'New Bag', 'R hand'),
    bag('1000', 'Stopped', 'L AC'),
    bag('1200', 'Stopped', 'R hand'),
  ];
  expect(paired(lines)).toEqual([
    'NS 1000 mL iv-infusion 09:00–10:00 rows 2+4',
    'NS 1000 mL iv-infusion 09:10–12:00 rows 3+5',
  ]);
});

test('a bag that is moved to another site stays one infusion', () => {
  const bag = (time: string, action: string, site: string): string =>
    row(time, action, 'NS 1000 mL', '1000 mL', '', 'IV', site);
  const lines = [
    heading,
    bag('0900', 'New Bag', 'L AC'),
    bag('0910', 'Paused', 'L AC'),
    bag('0920', 'Restarted', 'R hand'),
    bag('1200', 'Stopped', 'R hand'),
  ];
  expect(paired(lines)).toEqual(['NS 1000 mL iv-infusion 09:00–12:00 pause 09:10–09:20 rows 2+3+4+5']);
});

test('how fast it ran is the rate, whatever the column is called, and the bag is no dose of it', () => {
  const heparin = 'heparin infusion 25,000 units in 250 mL';
  const lines = [
    heading,
    row('1310', 'New Bag', heparin, '12 units/kg/hr'),
    row('1510', 'Stopped', heparin, ''),
  ];
  const [one] = readLines(lines).administrations;
  expect([one?.dose, one?.rate, one?.volume]).toEqual([
    undefined,
    { amount: 12, unit: 'units/kg/h' },
    { amount: 250, unit: 'mL' },
  ]);
});

test('a column of rates and doses: what it holds decides', () => {
  const norepi = 'norepinephrine 4 mg in dextrose 5% 250 mL';
  const lines = table(
    'Medication | Action | Date/Time | Rate/Dose',
    `${norepi} | New Bag | 10/06/2026 1012 | 5 mcg/min`,
    `${norepi} | Rate Change | 10/06/2026 1030 | 8 mcg/min`,
    `${norepi} | New Bag | 10/06/2026 1200 | 8 mcg/min`,
    `${norepi} | Stopped | 10/06/2026 1345 | 0 mcg/min`,
  );
  expect(paired(lines)).toEqual([
    `${norepi} iv-infusion 10:12–13:45 rows 2+3+4+5 [continued-bag] [row-note]`,
  ]);
});

test('a time without am or pm among times that say it is spoken of', () => {
  const lines = [heading, row('11:30 AM', 'New Bag'), row('12:10', 'Stopped')];
  expect(readLines(lines).administrations[0]?.flags.map(({ message }) => message)).toEqual([
    '“10/06/2026 12:10” does not say am or pm, as other times here do: read as it stands, of 24 hours',
  ]);
});

test('columns that name start and end of an administration, and an action that says why', () => {
  const lines = table(
    'Order Name | Event | Admin Start | Admin End | Dose | Dose Unit | Route',
    'cefTRIAXone | Administered | 10/06/2026 10:12 | 10/06/2026 10:47 | 1 | gm | IV Piggyback',
    'acetaminophen | Not Given: Patient refused | 10/06/2026 10:00 |  | 650 | mg | IV',
    'insulin | Given - Cosign | 10/06/2026 10:00 |  | 10 | units | IV',
  );
  expect(paired(lines)).toEqual(['cefTRIAXone iv-infusion 10:12–10:47 rows 2']);
  expect(fates(lines).slice(2)).toEqual([
    '3 not-coded: Not Given: Patient refused: not given',
    '4 not-coded: Given - Cosign: no infusion or injection',
  ]);
});

test('a column of actions below a heading that nobody knows is one: what was held does not pass for given', () => {
  const lines = table(
    'Drug | Time | Dose | Rte | Disposition code',
    'ROCEPHIN | 10/06/2026 1012 | 1 GM | IVPB | Given',
    'TORADOL | 10/06/2026 1105 | 30 MG | IM | Held',
  );
  expect(fates(lines)).toEqual([
    '1 not-coded: The names of the columns',
    '2 used: ROCEPHIN',
    '3 not-coded: Held: not given',
  ]);
});

test('orders with their actions below them: neither the zone nor who did it is a drug', () => {
  const lines = [
    'ceftriaxone',
    '1 gm, Soln-IV, IV Piggyback, Once',
    'Begin Bag: 10/06/2026 10:12 CST',
    'End Bag: 10/06/2026 10:47 CST',
    'ondansetron',
    '4 mg, Injection, IV Push',
    'Given: 10/06/2026 10:15 CST by Smith RN',
  ];
  expect(paired(lines)).toEqual([
    'ceftriaxone 1 gm, Soln-IV, IV Piggyback, Once iv-infusion 10:12–10:47 rows 3+4',
    'ondansetron 4 mg, Injection, IV Push iv-push 10:15–? rows 7',
  ]);
  expect(readLines(lines).rows).toHaveLength(lines.length);
});

test('a plain line that says IV push says its route', () => {
  expect(paired(['10/06/2026 1015 ondansetron 4 mg IV push Given'])).toEqual([
    'ondansetron 4 mg iv-push 10:15–? rows 1',
  ]);
});

test.each([
  ['1 g = 50 mL', { amount: 1, unit: 'g' }, { amount: 50, unit: 'mL' }],
  ['1 g (50 mL)', { amount: 1, unit: 'g' }, { amount: 50, unit: 'mL' }],
  ['1 g/50 mL over 30 min', { amount: 1, unit: 'g' }, { amount: 50, unit: 'mL' }],
  ['100 mL/hr (1 g)', { amount: 1, unit: 'g' }, { amount: 100, unit: 'mL' }],
  ['1,000 mg IV', { amount: 1000, unit: 'mg' }, { amount: 100, unit: 'mL' }],
  ['1 gram(s)', { amount: 1, unit: 'g' }, { amount: 100, unit: 'mL' }],
  ['0.5-1 g', undefined, { amount: 100, unit: 'mL' }],
  ['See note', undefined, { amount: 100, unit: 'mL' }],
])('the dose that was given is %s, whatever the order holds', (dose, given, volume) => {
  const cefazolin = 'cefazolin (ANCEF) 2 g in NS 100 mL';
  const [one] = readLines([
    heading,
    row('1012', 'New Bag', cefazolin, dose),
    row('1047', 'Stopped', cefazolin, ''),
  ]).administrations;
  expect([one?.dose, one?.volume]).toEqual([given, volume]);
  expect(one?.flags.map(({ message }) => message)).toEqual(
    given === undefined ? [`“${dose}” is not read as an amount: left out`] : [],
  );
});

test.each([
  '1012-1047',
  '10/06/2026 1012 - 1047',
  '10:12 AM - 10:47 AM',
  '10/06/2026 10:12–10/06/2026 10:47',
  '1012 to 1047',
])('start and stop in one cell: %s', (time) => {
  const lines = ['Medication\tTime\tDose\tRoute', `ceftriaxone\t${time}\t1 g\tIVPB`];
  expect(paired(lines)).toEqual(['ceftriaxone iv-infusion 10:12–10:47 rows 2']);
});

test('a start that could be of either half of the day is not read', () => {
  const lines = ['Medication\tTime\tDose\tRoute', 'ceftriaxone\t1:15-1:45 PM\t1 g\tIVPB'];
  expect(fates(lines)[1]).toBe('2 unreadable: “1:15-1:45 PM”: am or pm at the start? Write both');
});

test('a page that was copied twice is charted once', () => {
  const given = row('1020', 'Given', 'morphine', '4 mg', '', 'IV Push');
  expect(paired([heading, given, heading, given])).toEqual([
    'morphine iv-push 10:20–? rows 2',
    'morphine iv-push 10:20–? rows 4 [repeated] left out',
  ]);
});

test('a row with an amount names no columns', () => {
  const lines = ['\t10/06/26 1012\t10/06/26 1047', 'ceftriaxone 1 g\tNew Bag\tStopped'];
  expect(fates(lines).filter((fate) => fate.includes('The names of the columns'))).toEqual([]);
});

test('what the first row of merged cells says of the day holds for the rows below', () => {
  const lines = [
    'Date\tTime\tDrug\tAction\tRoute',
    '10/06/2026\t10:12 AM\tcefepime\tNew Bag\tIV',
    '\t10:47 AM\tcefepime\tStopped\tIV',
    '10/07/2026\t12:10 AM\tcefepime\tNew Bag\tIV',
    '\t12:40 AM\tcefepime\tStopped\tIV',
  ];
  expect(paired(lines)).toEqual([
    'cefepime iv-infusion 10:12–10:47 rows 2+3',
    'cefepime iv-infusion 00:10 +1–00:40 +1 rows 4+5',
  ]);
});

test('days and times of start and stop in columns of their own are one', () => {
  const lines = [
    'Medication\tStart Date\tStart Time\tStop Date\tStop Time\tRoute',
    'vancomycin\t10/06/2026\t2330\t10/07/2026\t0045\tIV',
    'zosyn\t10/07/2026\t1305\t10/07/2026\t1335\tIVPB',
  ];
  expect(paired(lines)).toEqual([
    'vancomycin iv-infusion 23:30–00:45 +1 rows 2',
    'zosyn iv-infusion 13:05 +1–13:35 +1 rows 3',
  ]);
});

test('of a bag of several drugs it is said that one alone is read', () => {
  const bag = 'thiamine 100 mg, folic acid 1 mg, multivitamin 10 mL in sodium chloride 0.9% 1,000 mL';
  const flagsOf = (drug: string) =>
    readLines([
      heading,
      row('1012', 'New Bag', drug),
      row('1047', 'Stopped', drug),
    ]).administrations[0]?.flags.map(({ message }) => message);
  expect(flagsOf(bag)).toEqual([
    'Several drugs are written and “thiamine” alone is read: the others are put in with the form',
  ]);
  for (const one of [
    'sodium chloride 0.9%, 1,000 mL bolus',
    'insulin regular, human 10 units',
    'ceftriaxone 1 g, 50 mL IVPB',
    'potassium chloride 20 mEq in NS 1,000 mL',
  ])
    expect([one, flagsOf(one)]).toEqual([one, []]);
});

test('a line of a record that says REF was not given, one that says STP ends the bag', () => {
  const lines = [
    '10/06/2026 1012 GIV ROCEPHIN 1 GM IVPB',
    '10/06/2026 1047 STP ROCEPHIN 1 GM IVPB',
    '10/06/2026 1110 REF MORPHINE 4 MG IVP',
  ];
  expect(paired(lines)).toEqual(['ROCEPHIN 1 GM iv-infusion 10:12–10:47 rows 1+2']);
  expect(fates(lines)[2]).toBe('3 not-coded: REF: not given');
});
