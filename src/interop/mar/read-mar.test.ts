import { describe, expect, test } from 'vitest';
import { fates, heading, paired, readLines, row, sayAdministration } from '../../testing/mar-text.ts';
import { countMarRows } from './read-mar.ts';

describe('pairing', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'a bag from New Bag to Stopped',
      [row('1012', 'New Bag'), row('1047', 'Stopped')],
      ['ceftriaxone iv-infusion 10:12–10:47 rows 2+3'],
    ],
    [
      'the newest row first',
      [row('1047', 'Stopped'), row('1012', 'New Bag')],
      ['ceftriaxone iv-infusion 10:12–10:47 rows 2+3'],
    ],
    [
      'no Stopped: the stop is missing',
      [row('1012', 'New Bag')],
      ['ceftriaxone iv-infusion 10:12–? rows 2 [no-stop]'],
    ],
    [
      'no New Bag: the start is missing',
      [row('1047', 'Stopped')],
      ['ceftriaxone iv-infusion ?–10:47 rows 2 [no-start]'],
    ],
    [
      'Paused and Restarted leave a pause',
      [row('1000', 'New Bag'), row('1010', 'Paused'), row('1025', 'Restarted'), row('1100', 'Stopped')],
      ['ceftriaxone iv-infusion 10:00–11:00 pause 10:10–10:25 rows 2+3+4+5'],
    ],
    [
      'Paused and never restarted ends it',
      [row('1000', 'New Bag'), row('1010', 'Paused')],
      ['ceftriaxone iv-infusion 10:00–10:10 rows 2+3 [paused-at-end]'],
    ],
    [
      'Stopped while paused ends it at the pause',
      [row('1000', 'New Bag'), row('1010', 'Paused'), row('1100', 'Stopped')],
      ['ceftriaxone iv-infusion 10:00–10:10 rows 2+3+4'],
    ],
    [
      'Stopped and Restarted is one infusion with a pause (R20)',
      [
        row('1120', 'New Bag', 'rituximab'),
        row('1240', 'Stopped', 'rituximab'),
        row('1355', 'Restarted', 'rituximab'),
        row('1640', 'Stopped', 'rituximab'),
      ],
      ['rituximab iv-infusion 11:20–16:40 pause 12:40–13:55 rows 2+3+4+5 [restarted]'],
    ],
    [
      'rate rows neither begin nor end',
      [
        row('0955', 'Rate Verify', 'NS', '', '100 mL/hr'),
        row('1000', 'New Bag', 'NS', '1000 mL', '100 mL/hr'),
        row('1030', 'Rate Change', 'NS', '', '50 mL/hr'),
        row('1100', 'Stopped', 'NS', ''),
      ],
      ['NS iv-infusion 10:00–11:00 rows 3+4+5'],
    ],
    [
      'a fluid goes on with its second bag',
      [
        row('1000', 'New Bag', 'NS', '1000 mL', '500 mL/hr'),
        row('1205', 'New Bag', 'NS', '1000 mL', '500 mL/hr'),
        row('1400', 'Stopped', 'NS', ''),
      ],
      ['NS iv-infusion 10:00–14:00 rows 2+3+4 [continued-bag]'],
    ],
    [
      'a fluid whose bag had run dry does not',
      [
        row('1000', 'New Bag', 'NS', '1000 mL', '500 mL/hr'),
        row('1500', 'New Bag', 'NS', '1000 mL', '500 mL/hr'),
        row('1600', 'Stopped', 'NS', ''),
      ],
      ['NS iv-infusion 10:00–? rows 2 [next-bag]', 'NS iv-infusion 15:00–16:00 rows 3+4'],
    ],
    [
      'the next dose of a drug by weight is another dose',
      [row('0800', 'New Bag'), row('2000', 'New Bag'), row('2030', 'Stopped')],
      ['ceftriaxone iv-infusion 08:00–? rows 2 [next-bag]', 'ceftriaxone iv-infusion 20:00–20:30 rows 3+4'],
    ],
    [
      'at one minute the old bag ends before the next begins',
      [row('1000', 'New Bag'), row('1030', 'New Bag'), row('1030', 'Stopped'), row('1100', 'Stopped')],
      ['ceftriaxone iv-infusion 10:00–10:30 rows 2+4', 'ceftriaxone iv-infusion 10:30–11:00 rows 3+5'],
    ],
    [
      'a push stands alone, also while its drip runs',
      [
        row('1000', 'New Bag', 'heparin', '25000 units', '12 mL/hr'),
        row('1005', 'Bolus', 'heparin', '4000 units'),
        row('1100', 'Stopped', 'heparin', ''),
      ],
      ['heparin iv-infusion 10:00–11:00 rows 2+4', 'heparin iv-push 10:05–? rows 3'],
    ],
    [
      'a bolus of a fluid is a bag without a stop',
      [row('1000', 'Bolus', 'sodium chloride 0.9%', '1000 mL')],
      ['sodium chloride 0.9% iv-infusion 10:00–? rows 2 [no-stop]'],
    ],
    [
      'Given by IV alone is a push to look at, unless it is stopped later',
      [
        row('1000', 'Given', 'morphine', '4 mg'),
        row('1100', 'Given', 'zosyn', '3.375 g'),
        row('1130', 'Stopped', 'zosyn', ''),
      ],
      ['morphine iv-push 10:00–? rows 2 [route-unclear]', 'zosyn iv-infusion 11:00–11:30 rows 3+4'],
    ],
    [
      'routes by their words',
      [
        row('1000', 'Given', 'morphine', '4 mg', '', 'IV push'),
        row('1001', 'Given', 'ketorolac', '60 mg', '', 'IM'),
        row('1002', 'Given', 'heparin', '5000 units', '', 'Subcutaneous'),
        row('1003', 'Given', 'cefazolin', '1 g', '', 'IVPB'),
      ],
      [
        'morphine iv-push 10:00–? rows 2',
        'ketorolac im-injection 10:01–? rows 3',
        'heparin sc-injection 10:02–? rows 4',
        'cefazolin iv-infusion 10:03–? rows 5 [no-stop]',
      ],
    ],
    [
      'a cancelled entry takes along the entry of the same minute',
      [row('1000', 'New Bag'), row('1000', 'Canceled Entry'), row('1010', 'New Bag'), row('1040', 'Stopped')],
      [
        'ceftriaxone iv-infusion 10:00–? rows 2 [cancelled] [next-bag] left out',
        'ceftriaxone iv-infusion 10:10–10:40 rows 4+5',
      ],
    ],
  ])('%s', (_, lines, expected) => {
    expect(paired([heading, ...lines])).toEqual(expected);
  });

  test('a person says that a bag was a dose of its own', () => {
    const lines = [
      heading,
      row('1000', 'New Bag', 'NS', '1000 mL', '500 mL/hr'),
      row('1205', 'New Bag', 'NS', '1000 mL', '500 mL/hr'),
    ];
    expect(paired(lines, { ownBags: new Set([3]) })).toEqual([
      'NS iv-infusion 10:00–? rows 2 [next-bag]',
      'NS iv-infusion 12:05–? rows 3 [no-stop]',
    ]);
  });

  test('two orders of one drug do not mix', () => {
    expect(
      paired([
        'TAKEN_TIME,MAR_ACTION_C_NAME,ORDER_MED_ID,DISPLAY_NAME',
        '10/06/2026 10:00,New Bag,1,vancomycin 1 g IVPB',
        '10/06/2026 10:05,New Bag,2,vancomycin 500 mg IVPB',
        '10/06/2026 10:30,Stopped,2,',
        '10/06/2026 11:00,Stopped,1,',
      ]),
    ).toEqual([
      'vancomycin 1 g IVPB iv-infusion 10:00–11:00 rows 2+5',
      'vancomycin 500 mg IVPB iv-infusion 10:05–10:30 rows 3+4',
    ]);
  });
});

test('every row is used, not coded with a reason, or unreadable with one', () => {
  const lines = [
    'Medication Administration Record',
    heading,
    row('1012', 'New Bag'),
    '',
    row('1015', 'Held', 'metoprolol', '25 mg', '', 'Oral'),
    row('1016', 'Given', 'acetaminophen', '650 mg', '', 'Oral'),
    row('1020', 'Due'),
    row('10x5', 'Stopped'),
    row('1031', 'Frobnicated'),
    row('1047', 'Stopped'),
  ];
  expect(fates(lines)).toEqual([
    '1 not-coded: A title',
    '2 not-coded: The names of the columns',
    '3 used: ceftriaxone',
    '5 not-coded: Held: not given',
    '6 not-coded: Route “Oral”: no infusion or injection',
    '7 not-coded: Due: planned, not given',
    '8 unreadable: “10x5” is not a time of day',
    '9 unreadable: “Frobnicated” is an action that is not known here',
    '10 used: ceftriaxone',
  ]);
  const { rows, unknownActions } = readLines(lines);
  expect([countMarRows(rows, () => true), countMarRows(rows, () => false), unknownActions]).toEqual([
    { rows: 9, used: 2, notCoded: 5, unreadable: 2 },
    { rows: 9, used: 0, notCoded: 7, unreadable: 2 },
    ['Frobnicated'],
  ]);
  expect(fates(lines, { actions: { frobnicated: 'verify' } }).at(-2)).toBe('9 used: ceftriaxone');
});

describe('tables', () => {
  const expected = ['ceftriaxone 1 g IVPB iv-infusion 10:12–10:47 rows 2+3'];
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'CSV',
      [
        'Time,Action,Medication,Route',
        '"10/06/2026 10:12",New Bag,"ceftriaxone 1 g IVPB",Intravenous',
        '10/06/2026 10:47,Stopped,ceftriaxone 1 g IVPB,Intravenous',
      ],
      expected,
    ],
    [
      'aligned with blanks',
      [
        'Time              Action    Medication             Route',
        '10/06/2026 10:12  New Bag   ceftriaxone 1 g IVPB   Intravenous',
        '10/06/2026 10:47  Stopped   ceftriaxone 1 g IVPB   Intravenous',
      ],
      expected,
    ],
    [
      'drawn with bars',
      [
        '| Time | Action | Medication |',
        '| 10/06/2026 10:12 | New Bag | ceftriaxone 1 g IVPB |',
        '| 10/06/2026 10:47 | Stopped | ceftriaxone 1 g IVPB |',
      ],
      expected,
    ],
    [
      'without headings',
      [
        '',
        '10/06/2026 10:12\tNew Bag\tceftriaxone 1 g IVPB\t1 g',
        '10/06/2026 10:47\tStopped\tceftriaxone 1 g IVPB\t',
      ],
      expected,
    ],
    [
      'lines under the name of the drug and the date',
      [
        '10/06/2026',
        'ceftriaxone (ROCEPHIN) 1 g IVPB',
        '1012 New Bag 100 mL/hr Smith, RN',
        '1047 Stopped Smith, RN',
        'ketorolac 60 mg IM injection',
        '1105 Given 60 mg IM L deltoid',
      ],
      [
        'ceftriaxone (ROCEPHIN) 1 g IVPB iv-infusion 10:12–10:47 rows 3+4',
        'ketorolac 60 mg IM injection im-injection 11:05–? rows 6',
      ],
    ],
    [
      'intervals',
      [
        'Medication\tRoute\tStart\tStop',
        'ceftriaxone\tIV\t10/06/2026 10:12\t10/06/2026 10:47',
        'vancomycin\tIV\t10/06/2026 11:00\t',
        'morphine\tIV push\t10/06/2026 11:10\t',
      ],
      [
        'ceftriaxone iv-infusion 10:12–10:47 rows 2',
        'vancomycin iv-infusion 11:00–? rows 3 [no-stop]',
        'morphine iv-push 11:10–? rows 4',
      ],
    ],
    [
      'MIMIC',
      [
        'emar_id\tcharttime\tmedication\tevent_txt\tdose_given\tdose_given_unit\troute\tinfusion_complete',
        '1-2\t2026-10-06 10:12:00\tCeftriaxone\tStarted\t1\tg\tIV\tN',
        '1-3\t2026-10-06 10:47:00\tCeftriaxone\tInfusion Reconciled\t\t\tIV\tY',
      ],
      ['Ceftriaxone iv-infusion 10:12–10:47 rows 2+3'],
    ],
  ])('%s', (_, lines, administrations) => {
    expect(paired(lines)).toEqual(administrations);
  });
});

describe('times without a date', () => {
  const lines = [
    'Time\tAction\tDrug\tRoute',
    '2350\tNew Bag\tvancomycin\tIV',
    '0020\tStopped\tvancomycin\tIV',
  ];
  test('that go backwards are never moved unasked', () => {
    const { administrations, isBackwards } = readLines(lines);
    expect([administrations.map(sayAdministration), isBackwards]).toEqual([
      [
        'vancomycin iv-infusion ?–00:20 rows 3 [no-start] [row-note]',
        'vancomycin iv-infusion 23:50–? rows 2 [no-stop]',
      ],
      true,
    ]);
  });
  test('are of the next day when a person says so', () => {
    expect(paired(lines, { isNextDay: true })).toEqual(['vancomycin iv-infusion 23:50–00:20 +1 rows 2+3']);
  });
  test('of an interval likewise', () => {
    const interval = ['Drug\tRoute\tStart\tStop', 'vancomycin\tIV\t2350\t0020'];
    expect([paired(interval), paired(interval, { isNextDay: true })]).toEqual([
      ['vancomycin iv-infusion 23:50–? rows 2 [no-stop] [row-note]'],
      ['vancomycin iv-infusion 23:50–00:20 +1 rows 2'],
    ]);
  });
});
