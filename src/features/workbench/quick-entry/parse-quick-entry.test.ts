import { describe, expect, test } from 'vitest';
import type { Encounter } from '../../../domain/encounter.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import { accessSiteId, encounterId } from '../../../domain/ids.ts';
import { parseQuickEntry } from './parse-quick-entry.ts';
import { sampleDrugs } from './sample-drugs.ts';

const encounter: Encounter = {
  id: encounterId('e1'),
  setting: 'facility',
  dateOfService: isoDate('2026-03-02'),
  stays: [],
  accessSites: [
    { id: accessSiteId('s1'), kind: 'peripheral-iv', label: 'L AC 20G' },
    { id: accessSiteId('s2'), kind: 'picc', label: 'R arm' },
  ],
  administrations: [],
};
const context = { encounter, drugs: sampleDrugs };
const oneSite = { ...context, encounter: { ...encounter, accessSites: encounter.accessSites.slice(0, 1) } };

const added = (line: string, where = context): unknown => {
  const result = parseQuickEntry(line, where);
  return result.ok ? result.value.administrations : result.error;
};
const problem = (
  line: string,
  where = context,
): { message: string; word: string; isUnfinished: boolean } | string => {
  const result = parseQuickEntry(line, where);
  if (result.ok) return 'was read';
  const { message, from, to, isUnfinished } = result.error;
  return { message, word: line.slice(from, to), isUnfinished };
};

const ceftriaxone = { name: 'ceftriaxone sodium', hcpcs: 'J0696' };
const g1 = { amount: 1, unit: 'g' };

describe('what a line adds', () => {
  test.each([
    [
      'an infusion at a site by its words',
      'ceftriaxone 1g ivpb 1012-1047 L AC',
      { drug: ceftriaxone, dose: g1, route: 'iv-infusion', start: 612, stop: 647, accessSiteId: 's1' },
    ],
    [
      'a brand and a spaced unit',
      'rocephin 1 g ivpb 10:12 - 10:47 @s2',
      { drug: ceftriaxone, dose: g1, route: 'iv-infusion', start: 612, stop: 647, accessSiteId: 's2' },
    ],
    [
      'a gauge that is part of the label',
      'ceftriaxone 1g ivpb 1012-1047 L AC 20G',
      { drug: ceftriaxone, dose: g1, route: 'iv-infusion', start: 612, stop: 647, accessSiteId: 's1' },
    ],
    [
      'hydration, its volume written bare',
      'ns 1000 hyd 0930-1145 picc',
      {
        drug: { name: 'Normal saline 0.9%', hcpcs: 'J7030' },
        dose: { amount: 1000, unit: 'mL' },
        volume: { amount: 1000, unit: 'mL' },
        route: 'iv-infusion',
        category: 'hydration',
        start: 570,
        stop: 705,
        accessSiteId: 's2',
      },
    ],
    [
      'an injection whose unit the table knows',
      'ketorolac 60 im 1105',
      {
        drug: { name: 'ketorolac tromethamine', hcpcs: 'J1885' },
        dose: { amount: 60, unit: 'mg' },
        route: 'im-injection',
        start: 665,
      },
    ],
    [
      'a place on the body as a note',
      'ketorolac 60 im 1105 L deltoid // given late',
      {
        drug: { name: 'ketorolac tromethamine', hcpcs: 'J1885' },
        dose: { amount: 60, unit: 'mg' },
        route: 'im-injection',
        start: 665,
        note: 'L deltoid; given late',
      },
    ],
    [
      'the next day, the code that is valid',
      'vancomycin 1g 2300-0030+1 L AC',
      {
        drug: { name: 'vancomycin hcl', hcpcs: 'J3373' },
        dose: g1,
        route: 'iv-infusion',
        start: 1380,
        stop: 1470,
        accessSiteId: 's1',
      },
    ],
    [
      'a lone +1 after both times',
      'ceftriaxone 1g 0100-0200 +1 L AC',
      { drug: ceftriaxone, dose: g1, route: 'iv-infusion', start: 1500, stop: 1560, accessSiteId: 's1' },
    ],
    [
      'a charted duration',
      'ceftriaxone 1g ivpb 1012 over 45m L AC',
      { drug: ceftriaxone, dose: g1, route: 'iv-infusion', start: 612, stop: 657, accessSiteId: 's1' },
    ],
    [
      'a stop that is not charted',
      'ceftriaxone 1g ivpb 1012 no stop L AC',
      { drug: ceftriaxone, dose: g1, route: 'iv-infusion', start: 612, accessSiteId: 's1' },
    ],
    ...['1012-no stop', '1012-nostop', '1012–unknown', '1012-?', '1012-'].map((time): [string, string, object] => [
      `a stop that is not charted, as ${time}`,
      `ceftriaxone 1g ivpb ${time} L AC`,
      { drug: ceftriaxone, dose: g1, route: 'iv-infusion', start: 612, accessSiteId: 's1' },
    ]),
    ...[
      'ceftriaxone 1g iv 1012-1047 L AC',
      'ceftriaxone 1 g IV piggyback 10:12 - 10:47 @L AC',
      'ceftriaxone 1g ivpb start 1012 end 1047 L AC',
      'ceftriaxone 1g ivpb started 1012 stopped 1047 L AC 20g',
      'ceftriaxone 1g ivpb 10:12 am-10:47 AM L AC',
      'ceftriaxone 1g, IVPB, 1012am-1047am, L AC 20G,',
      'ceftriaxone 1g bolus ivpb from 10:12 am to 10:47 am L AC x1',
    ].map((line): [string, string, object] => [
      `as a chart may write it: ${line}`,
      line,
      { drug: ceftriaxone, dose: g1, route: 'iv-infusion', start: 612, stop: 647, accessSiteId: 's1' },
    ]),
    ...['ondansetron 4mg iv push @1015 L AC', 'ondansetron 4mg IVP @ 10:15 L AC', 'ondansetron 4mg ivp given 1015am L AC'].map(
      (line): [string, string, object] => [
        `a push as a chart may write it: ${line}`,
        line,
        {
          drug: { name: 'ondansetron hydrochloride', hcpcs: 'J2405' },
          dose: { amount: 4, unit: 'mg' },
          route: 'iv-push',
          start: 615,
          accessSiteId: 's1',
        },
      ],
    ),
    [
      'an hour after noon, and the one after midnight',
      'ceftriaxone 1g iv 11:50pm-12:20am+1 L AC',
      { drug: ceftriaxone, dose: g1, route: 'iv-infusion', start: 1430, stop: 1460, accessSiteId: 's1' },
    ],
    [
      'only when it ended',
      'ceftriaxone 1g ivpb stopped 1047 L AC',
      { drug: ceftriaxone, dose: g1, route: 'iv-infusion', stop: 647, accessSiteId: 's1' },
    ],
    [
      'a start that is not charted',
      'ceftriaxone 1g ivpb -1047 L AC',
      { drug: ceftriaxone, dose: g1, route: 'iv-infusion', stop: 647, accessSiteId: 's1' },
    ],
    [
      'vials',
      'rituxan 305mg 4x100mg sdv chemo 0900-1200 R arm',
      {
        drug: { name: 'rituximab', hcpcs: 'J9312' },
        dose: { amount: 305, unit: 'mg' },
        containers: [{ amount: 100, unit: 'mg', count: 4, singleDose: true }],
        route: 'iv-infusion',
        category: 'chemotherapy',
        start: 540,
        stop: 720,
        accessSiteId: 's2',
      },
    ],
    [
      'a mix in one bag, its volume, rate and a pause',
      'dexamethasone 10mg + ondansetron 8mg in 50ml 100ml/h ivpb 1000-1030 pause 1010-1015 L AC',
      {
        components: [
          { name: 'dexamethasone', dose: { amount: 10, unit: 'mg' } },
          { name: 'ondansetron hydrochloride', hcpcs: 'J2405', dose: { amount: 8, unit: 'mg' } },
        ],
        volume: { amount: 50, unit: 'mL' },
        rate: { amount: 100, unit: 'mL/h' },
        pauses: [{ start: 610, stop: 615 }],
        route: 'iv-infusion',
        start: 600,
        stop: 630,
        accessSiteId: 's1',
      },
    ],
    [
      'a drug that no table has',
      'zzyzx 5mg ivp 1020 L AC',
      {
        drug: { name: 'zzyzx' },
        dose: { amount: 5, unit: 'mg' },
        route: 'iv-push',
        start: 620,
        accessSiteId: 's1',
      },
    ],
    [
      'a code written after the name',
      'morphine J2272 4mg ivp 1020 L AC',
      {
        drug: { name: 'morphine sulfate', hcpcs: 'J2272' },
        dose: { amount: 4, unit: 'mg' },
        route: 'iv-push',
        start: 620,
        accessSiteId: 's1',
      },
    ],
  ])('%s', (_, line, expected) => {
    expect(added(line)).toEqual([{ id: 'a1', ...expected }]);
  });

  test('several doses of one order', () => {
    expect(added('ondansetron 4mg ivp 1000 q6h x3 L AC')).toEqual(
      [600, 960, 1320].map((start, n) => ({
        id: `a${String(n + 1)}`,
        drug: { name: 'ondansetron hydrochloride', hcpcs: 'J2405' },
        dose: { amount: 4, unit: 'mg' },
        route: 'iv-push',
        start,
        accessSiteId: 's1',
      })),
    );
  });

  test('the only site is taken, and said', () => {
    const result = parseQuickEntry('vanc 1g 1000-1100', oneSite);
    expect(
      result.ok && [
        result.value.administrations[0]?.accessSiteId,
        result.value.reading.map((token) => token.says),
      ],
    ).toEqual([
      's1',
      ['vancomycin hcl · J3373', '1 g', '10:00–11:00 · 60 min', 'IV infusion', 'L AC 20G · the only site'],
    ]);
  });

  test('one of two sites is never taken unasked', () => {
    const result = parseQuickEntry('vanc 1g 1000-1100', context);
    expect(result.ok && [result.value.administrations[0]?.accessSiteId, result.value.reading.at(-1)]).toEqual(
      [undefined, { kind: 'site', from: 17, to: 17, says: 'no site: waits unplaced', mark: 'assumed' }],
    );
  });

  test('a new site with its kind', () => {
    const result = parseQuickEntry('vanc 1g 1000-1100 new port: R chest 20G', context);
    expect(result.ok && [result.value.accessSites, result.value.administrations[0]?.accessSiteId]).toEqual([
      [{ id: 's3', kind: 'port', label: 'R chest 20G' }],
      's3',
    ]);
  });

  test.each([
    ['ns 1 L 0800-0915 picc', { volume: { amount: 1, unit: 'L' }, accessSiteId: 's2', start: 480, stop: 555 }],
    ['ns 0800-0915 L AC 1.5 L', { volume: { amount: 1.5, unit: 'L' }, accessSiteId: 's1' }],
    ['ns 1 L L AC 0800-0915', { volume: { amount: 1, unit: 'L' }, accessSiteId: 's1' }],
    ['ns 1000 L AC 0800-0915', { volume: { amount: 1000, unit: 'mL' }, accessSiteId: 's1' }],
    ['ketorolac 30 im 1130 L deltoid', { dose: { amount: 30, unit: 'mg' } }],
  ])('L after the amount of a fluid is litres, before the name of a place it is left: %s', (line, expected) => {
    const result = parseQuickEntry(line, context);
    expect(result.ok && result.value.administrations[0]).toMatchObject(expected);
  });

  test.each(['ns 1000 ivf 0930-1145 picc', 'ivf ns 1L 0930-1145 picc', 'lr 1L ivf 0930-1145 picc', 'IVFs plain fluid 1L 0930-1145 picc'])(
    'IV fluids are an infusion for hydration, and the reading says so: %s',
    (line) => {
      const result = parseQuickEntry(line, context);
      expect(result.ok && result.value.administrations[0]).toMatchObject({ route: 'iv-infusion', category: 'hydration', start: 570, stop: 705, accessSiteId: 's2' });
      expect(result.ok && result.value.reading.find(({ kind }) => kind === 'route')?.says).toBe('IV infusion, hydration');
    },
  );

  test.each([
    ['ns 1000 ivf kvo 0930-1145 picc', undefined],
    ['ns 1000 ivf ther 0930-1145 picc', 'therapeutic'],
    ['ns 1000 + ceftriaxone 1g ivf 0930-1145 picc', undefined],
  ])('IV fluids say no more of the kind than the line does: %s', (line, category) => {
    const result = parseQuickEntry(line, context);
    expect(result.ok && [result.value.administrations[0]?.route, result.value.administrations[0]?.category]).toEqual(['iv-infusion', category]);
  });

  test.each([
    ['ceftriaxone 1g ivf 0930-1000 picc', 'ivf', '“ivf” means IV fluids, and ceftriaxone sodium is none; write ivpb, ivp …'],
    ['ivf 1L 0930-1000', 'ivf', '“ivf” does not say which fluid; write ns, lr, d5w …'],
    ['ns 1L ivf ivp 0930', 'ivp', '“ivp”: the route is already “ivf”'],
  ])('IV fluids where they make no sense are refused by their word: %s', (line, word, message) => {
    expect(problem(line)).toEqual({ message, word, isUnfinished: false });
  });

  test('a name with several codes says which they are and fills in none', () => {
    const result = parseQuickEntry('morphine 4mg ivp 1020 L AC', context);
    expect(result.ok && [result.value.administrations[0]?.drug, result.value.reading[0]]).toEqual([
      { name: 'morphine sulfate' },
      {
        kind: 'drug',
        from: 0,
        to: 8,
        says: 'morphine sulfate · no code until you write J2270, J2272',
        mark: 'unknown',
      },
    ]);
  });
});

describe('the first site of a chart', () => {
  const noSite: typeof context = { ...context, encounter: { ...encounter, accessSites: [] } };
  const site = (line: string, where = noSite): unknown => {
    const result = parseQuickEntry(line, where);
    return result.ok
      ? [result.value.accessSites, result.value.reading.find(({ kind }) => kind === 'site')?.says]
      : result.error.message;
  };
  test('is made by naming it, and the reading says so', () => {
    expect(site('ceftriaxone 1g ivpb 1012-1047 L AC')).toEqual([
      [{ id: 's1', kind: 'peripheral-iv', label: 'L AC' }],
      'new site L AC · Peripheral IV',
    ]);
    expect(site('morphine 4mg ivp 1020 R chest port')).toEqual([
      [{ id: 's1', kind: 'port', label: 'R chest port' }],
      'new site R chest port · Port',
    ]);
  });

  test('words that name no site, and a place that a route does not go through, are asked about', () => {
    expect(site('ceftriaxone 1g ivpb 1012-1047 L AV')).toMatch(/neither a site nor a word/);
    expect(site('ceftriaxone 1g ivpb 1012-1047 left')).toMatch(/neither a site nor a word/);
    expect(site('ceftriaxone 1g ivpb 1012-1047 art line')).toMatch(/neither a site nor a word/);
  });

  test('the lane that every new chart has counts once something is in it: the words may be its name', () => {
    const lane = { id: accessSiteId('s1'), kind: 'peripheral-iv' as const, label: 'IV 1' };
    const begun = { ...context, encounter: { ...encounter, accessSites: [lane] } };
    expect(site('ceftriaxone 1g ivpb 1012-1047 L AC', begun)).toEqual([
      [{ id: 's2', kind: 'peripheral-iv', label: 'L AC' }],
      'new site L AC · Peripheral IV',
    ]);
    const first = parseQuickEntry('morphine 4mg ivp 1000', begun);
    const administrations = first.ok ? first.value.administrations : [];
    expect(administrations.map(({ accessSiteId: at }) => at)).toEqual(['s1']);
    const inUse = { ...begun, encounter: { ...begun.encounter, administrations: [...administrations] } };
    expect(site('ceftriaxone 1g ivpb 1012-1047 L AC', inUse)).toMatch(/sites are IV 1; a new site is written new: L AC/);
  });

  test('once one is named, another is not made by a slip', () => {
    expect(site('ceftriaxone 1g ivpb 1012-1047 R AC', oneSite)).toMatch(/a new site is written new: R AC/);
  });
});

describe('what a line cannot say', () => {
  test.each([
    ['ceftriaxone 1g ivpb 1012-1075', '1012-1075', '“1075” is not a time of day; write 1012 or 10:12'],
    ['vanc 1g 2300-0030 L AC', '2300-0030', '“0030” is before “2300”; write 0030+1 if it was the next day'],
    ['ceftriaxone 1g ivpb ivp 1012', 'ivp', '“ivp”: the route is already “ivpb”'],
    ['ceftriaxone 1g 2g ivpb 1012', '2g', '“2g”: the dose is already “1g”'],
    ['zzyzx 60 im 1105', '60', '“60” needs its unit, as in 60mg'],
    [
      'ceftriaxone 1g ivpb 1012-1047 L foot',
      'L foot',
      '“L foot” is neither a site nor a word of the entry line; sites are L AC 20G, R arm; a new site is written new: L foot',
    ],
    ['ceftriaxone 1g ivpb 1012-1047 new: R arm', 'new: R arm', '“R arm” is a site already; leave out new:'],
    ['morphine 4mg ivp 1020 100ml/h', '100ml/h', '“100ml/h”: only an infusion has a rate'],
    ['ondansetron 4mg ivp 1000 x3', 'x3', '“x3” needs how far apart, as in q6h x3, or each time, as in 1015 and 1115'],
    ['ceftriaxone 1g over soon', 'over soon', '“soon” is not a duration; write over 45m or over 1h30m'],
    ['1g ivpb 1012-1047', '1g', '“1g” stands where the name of the drug should be'],
    ['vanc 1g 1000 1100 1200', '1200', '“1200” is one time too many; write another dose in a line of its own'],
  ])('%s', (line, word, message) => {
    expect(problem(line)).toEqual({ word, message, isUnfinished: false });
  });

  test.each([
    ['', 'Which drug was given?'],
    ['morphine 4mg', 'Which route? Write ivp, im, sc, ivpb …, or both times of an infusion'],
    ['morphine 4mg 1020', 'Which route? Write ivp, im, sc, ivpb …, or both times of an infusion'],
    ['morphine 4mg ivp', 'When? Write 1012-1047, 1020, or no time if none is charted'],
    ['ondansetron 4mg ivp 1000 q6h', 'How many were given q6h? Write x3; each one must be charted'],
    ['carboplatin 500mg ia 1000', 'Infusion or push? Write iainf or iap, or both times'],
  ])('still asks: %s', (line, message) => {
    expect(problem(line)).toEqual({ word: '', message, isUnfinished: true });
  });
});
