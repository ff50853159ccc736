import { expect, test } from 'vitest';
import { chartWithOneVein } from '../../../testing/chart-with-one-vein.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { drugText } from './drug-text.ts';
import { parseQuickEntry } from './parse-quick-entry.ts';
import { isKnownName, resolveDrug } from './resolve-drug.ts';

const { drugs } = testCodeSet();
const context = { drugs, encounter: chartWithOneVein };
const says = (line: string): readonly string[] | string => {
  const result = parseQuickEntry(line, context);
  return result.ok ? result.value.reading.map((token) => token.says) : result.error.message;
};

test.each([
  [
    'ceftriaxone 1g ivpb 1012-1047 L AC',
    ['ceftriaxone sodium · J0696', '1 g', 'IV infusion', '10:12–10:47 · 35 min', 'L AC'],
  ],
  [
    'levaquin 750mg ivpb 1012-1145 L AC 20g',
    ['levofloxacin · J1956', '750 mg', 'IV infusion', '10:12–11:45 · 93 min', 'L AC'],
  ],
  [
    'NS bolus 1 liter iv 0900 to 1000',
    ['normal saline 0.9% · J7030', '1 L', 'IV infusion, hydration', '09:00–10:00 · 60 min', 'L AC · the only site'],
  ],
  [
    'ns 1000 hyd 0930-1145',
    [
      'normal saline 0.9% · J7030',
      '1000 mL',
      'Hydration',
      'IV infusion',
      '09:30–11:45 · 135 min',
      'L AC · the only site',
    ],
  ],
  [
    'd5 1/2 ns 1000 1000-1200',
    [
      'dextrose 5% / 0.45% saline · S5010',
      '1000 mL',
      '10:00–12:00 · 120 min',
      'IV infusion, hydration',
      'L AC · the only site',
    ],
  ],
  ['ketorolac 60 im 1105', ['ketorolac tromethamine · J1885', '60 mg', 'IM injection', '11:05']],
  [
    'vanc 1g 2300-0030+1',
    [
      'vancomycin hcl · J3373',
      '1 g',
      '23:00–00:30 +1 · 90 min',
      'IV infusion',
      'L AC · the only site',
    ],
  ],
  [
    'zosyn 3.375g ivpb 1000 no stop',
    [
      'piperacillin and tazobactam · J2543',
      '3.375 g',
      'IV infusion',
      '10:00– · stop not charted',
      'L AC · the only site',
    ],
  ],
  [
    'toradol 30 ivp 1000',
    ['ketorolac tromethamine · J1885', '30 mg', 'IV push', '10:00', 'L AC · the only site'],
  ],
  [
    'heparin 5000 sc 1105 // abd',
    ['heparin sodium · no code until you write J1644, J1643', '5000 units', 'SC injection', '11:05', 'abd'],
  ],
  [
    'potassium 10meq ivpb 1000-1100',
    ['potassium chloride · J3480', '10 meq', 'IV infusion', '10:00–11:00 · 60 min', 'L AC · the only site'],
  ],
  [
    'd5w 50 kvo ivpb 1000-1100',
    [
      'dextrose 5% in water · no code until you write J7060, J7070',
      '50 mL',
      'Keep vein open',
      'IV infusion',
      '10:00–11:00 · 60 min',
      'L AC · the only site',
    ],
  ],
])('%s', (line, reading) => {
  expect(says(line)).toEqual(reading);
});

const code = (line: string): string | undefined => {
  const result = parseQuickEntry(line, context);
  return result.ok ? result.value.administrations[0]?.drug?.hcpcs : result.error.message;
};

test.each([
  ['ns 1000 ivf 0800-0915', 'J7030'],
  ['ns 1L 0800-0915', 'J7030'],
  ['ns 500 ml hyd 0800-0915', 'J7040'],
  ['ns in 250ml ivpb 0800-0915', 'J7050'],
  ['ns 600ml 1x1000ml bag hyd 0800-0915', 'J7030'],
  ['d5w 500 ml hyd 0800-0915', 'J7060'],
  ['d5w 1L hyd 0800-0915', 'J7070'],
  ['lr 300 ml hyd 0800-0915', 'J7120'],
])('the size of the bag decides the code of a fluid: %s', (line, hcpcs) => {
  expect(code(line)).toBe(hcpcs);
});

test.each([
  ['solumedrol 125mg ivp 1020', 'J2919'],
  ['b12 1000mcg im 1020', 'J3420'],
  ['mag 2g ivpb 1000-1100', 'J3475'],
  ['mag sulfate 2g ivpb 1000-1100', 'J3475'],
  ['tdap 0.5ml im 1020', '90715'],
  ['tpa 2mg ivp 1020', 'J2997'],
  ['5 fu 700mg ivp 1020', 'J9190'],
  ['0.9 ns 1000 1000-1130', 'J7030'],
  ['lupron J9217 7.5mg im 1020', 'J9217'],
])('what charts write in short means its drug: %s', (line, hcpcs) => {
  expect(code(line)).toBe(hcpcs);
});

test.each([
  ['epi 0.3mg im 1020', 'epinephrine · no code until you write J0165, J0166'],
  ['tylenol 1000mg ivpb 1000-1015', 'acetaminophen · no code until you write J0131, J0134'],
  ['ctx 1g ivpb 1000-1030', 'ctx · no code until you write J0696, J9075'],
  ['ms 2mg ivp 1020', 'ms · no code until you write J2270, J2272, S0093, J3475'],
  ['ivig 20g ivpb 1000-1400', 'immune globulin · no code until you write J1599, J1561'],
  ['lupron 7.5mg im 1020', 'leuprolide acetate · no code until you write J1950, J9217'],
])('what may be more than one code is offered, not taken: %s', (line, offered) => {
  expect(code(line)).toBeUndefined();
  expect(says(line)[0]).toContain(offered);
});

test('a short name stands for drugs of the table only, and the rules know one of a single meaning', () => {
  for (const [short, meanings] of drugs.bedside) {
    expect([short, meanings.filter((name) => !drugs.byName.has(name))]).toEqual([short, []]);
    expect([short, drugs.byName.has(short)]).toEqual([short, meanings.length === 1]);
  }
});

test.each([
  ['isatuximab 680mg ivpb 1110-1300', 'isatuximab-irfc · J9227'],
  ['trastuzumab-hyaluronidase-oysk 600mg sc 1110', 'trastuzumab and hyaluronidase · J9356'],
  ['liposomal irinotecan 100mg ivpb 1110-1300', 'irinotecan liposome · J9205'],
  ['norepinephrine 8mg 0900-1100', 'norepinephrine · has no code of its own'],
  ['bendamustine hcl liposome 100mg ivpb 1110-1300', 'bendamustine hcl liposome · not in the drug table'],
])('%s: the words of a name in another order, with and without what a maker adds', (line, said) => {
  expect(says(line)[0]).toBe(said);
});

test('a name written in part, or in short, means what it means written out', () => {
  const meant = (name: string) => {
    const found = resolveDrug(drugs, name, chartWithOneVein.dateOfService);
    return found === undefined ? undefined : [found.drug.hcpcs, found.choices.map(({ hcpcs }) => hcpcs)];
  };
  const substances = [...new Set([...drugs.byName.keys()].map((name) => /^[^\s,/(]+/.exec(name)?.[0] ?? name))].toSorted();
  const wrong: unknown[] = [];
  let tried = 0;
  for (const [index, substance] of substances.entries()) {
    // The shortest beginning that no other name has.
    const beside = [substances[index - 1] ?? '', substances[index + 1] ?? ''];
    let part = substance.slice(0, 4);
    while (part.length < substance.length && beside.some((one) => one.startsWith(part))) part = substance.slice(0, part.length + 1);
    if (part.length === substance.length || !drugs.byName.has(substance) || isKnownName(drugs, part) || meant(part) === undefined) continue;
    tried++;
    if (JSON.stringify(meant(part)) !== JSON.stringify(meant(substance))) wrong.push([part, meant(part), meant(substance)]);
  }
  for (const [short, [meaning = '', ...others]] of drugs.bedside) {
    if (others.length > 0) continue;
    tried++;
    if (JSON.stringify(meant(short)) !== JSON.stringify(meant(meaning))) wrong.push([short, meant(short), meant(meaning)]);
  }
  expect(tried).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});

test.each(['ns 2000 hyd 0800-1015', 'ns 600 ml hyd 0800-0915', 'ns 1000 1x1000ml 1x500ml hyd 0800-0915', 'ns hyd 0800-0915', '"normal saline 0.9%" 1000ml hyd 0800-0915', 'morphine 4mg ivp 1020', 'morphine 10mg im 1020'])(
  'what the line leaves open stays without a code: %s',
  (line) => expect(code(line)).toBeUndefined(),
);

test.each([
  ['morphine 0.2mg it 1020', 'J2274'],
  ['morphine sulfate 0.2mg it 1020', 'J2274'],
  ['octreotide 20mg im 1020', 'J2353'],
  ['octreotide 100mcg sc 1020', 'J2354'],
  ['octreotide 100mcg ivp 1020', 'J2354'],
  ['ustekinumab 390mg ivpb 1000-1100', 'J3358'],
  ['ustekinumab 90mg sc 1020', 'J3357'],
])('the route decides the code of a drug whose forms have codes of their own: %s', (line, hcpcs) => {
  expect(code(line)).toBe(hcpcs);
});

test.each([
  ['another product is offered, not taken', 'rituximab 1400mg sc 1020', ['J9311', 'J9312']],
  ['one of several', 'immune globulin 10g sci 1000-1100', undefined],
])('%s', (_, line, offered) => {
  expect(code(line)).toBeUndefined();
  if (offered !== undefined) expect(String(says(line))).toContain(`no code until you write ${offered.join(', ')}`);
});

test.each([
  ['morphine J2270 0.2mg it 1020', 'J2270'],
  ['J2270 0.2mg it 1020', 'J2270'],
  ['baclofen 50mcg it 1020', 'J0475'],
  ['vedolizumab 108mg sc 1020', 'J3380'],
])('what is written, and what has no other form, stands: %s', (line, hcpcs) => {
  expect(code(line)).toBe(hcpcs);
});

test('every drug of the table can be written so that its own code is meant', () => {
  const lost = [...drugs.byCode.values()].filter((entry) => {
    const result = parseQuickEntry(`${drugText(entry, context)} 1mg ivp 1000`, context);
    return !result.ok || result.value.administrations[0]?.drug?.hcpcs !== entry.hcpcs;
  });
  expect(lost.map((entry) => entry.hcpcs)).toEqual([]);
});

test.each([
  ['ondansetron 4mg iv 1015', 'Infusion or push? Write ivpb or ivp, or both times of an infusion'],
  [
    'acetaminophen 1000mg po 1012',
    '“po”: what is taken by mouth earns no code of an administration; leave it out',
  ],
])('what a chart may write and a line cannot take says what to do: %s', (line, message) => {
  expect(says(line)).toBe(message);
});
