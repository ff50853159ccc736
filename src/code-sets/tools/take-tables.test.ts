import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const tool = join(import.meta.dirname, 'take-tables.mjs');
let folder = '';

const tables: Readonly<Record<string, readonly string[]>> = {
  'ncci_ptp.csv': [
    'edit_type,column1,column2,modifier_indicator,effective_date,deletion_date,rationale,last_verified_version,source,note',
    'hospital_opps,96365,96372,1,,,words,v32.3 (2026-10-01),x,active in both v30.2 and v32.3',
    'hospital_opps,96380,96381,0,,,words,v32.3 (2026-10-01),x,"in v32.3, not in v30.2"',
    'practitioner,96365,96372,1,,,words,v30.2 (2024-07-01),x,',
    'practitioner,36000,96372,1,,2011-09-30,words,v30.2 (2024-07-01),x,',
  ],
  'mue.csv': [
    'hcpcs,table,mue,mai,rationale,table_effective,source',
    '96360,practitioner,1,3,words,2026-10-01,x',
    '36000,practitioner,5,3,words,2026-10-01,x',
    '36000,practitioner,4,3,words,2024-07-01,x',
  ],
  'mue_drugs_2024q3.csv': [
    'hcpcs,table,mue,mai,rationale,table_effective',
    'J0696,outpatient_hospital,16,3,words,2024-07-01',
  ],
  'addon_codes.csv': ['add_on_code,primary_code,aoc_type,table_date,source', '96361,96360,1,2024-06-03,x'],
  'opps.csv': [
    'hcpcs,status_indicator,apc,relative_weight,payment_rate_usd,release,source',
    '96360,S,5693,2.3772,217.31,"CY2026 (Jan 2026 Addendum B, 2025-12-29)",x',
  ],
  'ndc_hcpcs_2025q4.csv': [
    'hcpcs,ndc11_dashed,drug_name,labeler,hcpcs_dosage,pkg_size,pkg_qty,billable_units_per_item,billable_units_per_pkg',
    'J0696,00409-7332-01,x,x,250 MG,1,1,4,4',
    'J7331,888867-4136-89,x,x,x,1,1,20,20',
  ],
  'hcpcs_drugs.csv': [
    'hcpcs,generic_name,cms_descriptor,unit_amount,unit,unit_qualifier,routes,brand_names,category,date_added,termination_date',
    'J0696,ceftriaxone sodium,"Injection, words of others",250,mg,,IV;IM,rocephin,therapeutic,1990-01-01,',
    'J3490,unclassified drugs,words,1,billed as 1 unit (see payer),,,,not_classified,1990-01-01,',
    'J0714,ceftazidime and avibactam,words,.625,g,,IV,,therapeutic,2016-01-01,',
  ],
};

const take = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tool, '2024Q3', '--tables', join(folder, 'tables'), '--source', join(folder, 'source'), ...args],
    { encoding: 'utf8' },
  );
  return { status, lines: (stdout + stderr).trim().split('\n') };
};
const taken = (file: string) =>
  readFileSync(join(folder, 'source', '2024Q3', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
const write = (file: string, lines: readonly string[]) =>
  writeFileSync(join(folder, 'tables', file), `${lines.join('\n')}\n`);
const about = (asOf: string) =>
  writeFileSync(
    join(folder, 'source', '2024Q3', 'release.json'),
    JSON.stringify({ id: '2024Q3', asOf, unchangedSince: { 'mue.csv': ['96'] } }),
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'));
  mkdirSync(join(folder, 'tables'));
  mkdirSync(join(folder, 'source', '2024Q3'), { recursive: true });
  for (const [file, lines] of Object.entries(tables)) write(file, lines);
  about('2024-07-01');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('the tables of a date: edits that came later, later limits and later rates stay out', () => {
  take();
  expect([taken('ptp.csv'), taken('mue.csv'), taken('opps.csv')]).toEqual([
    ['facility,96365,96372,1,2024-07-01', 'professional,96365,96372,1,2024-07-01'],
    [
      'facility,J0696,16,3,2024-07-01',
      'professional,36000,4,3,2024-07-01',
      'professional,96360,1,3,2024-07-01',
    ],
    [],
  ]);
});

test('the newest tables', () => {
  about('2026-10-01');
  take();
  expect([taken('ptp.csv').length, taken('mue.csv')[1], taken('opps.csv')]).toEqual([
    3,
    'professional,36000,5,3,2026-10-01',
    ['96360,S,5693,217.31'],
  ]);
});

test('packages need eleven digits; a drug keeps what the project says of it and nothing of the published wording', () => {
  take();
  expect([taken('ndc.csv'), taken('drugs.csv')]).toEqual([
    ['00409733201,J0696,4'],
    [
      'J0696,ceftriaxone sodium,rocephin,250,mg,,therapeutic,IV|IM,1990-01-01,',
      'J0714,ceftazidime and avibactam,,0.625,g,,therapeutic,IV,2016-01-01,',
      'J3490,unclassified drugs,,,,,unclassified,,1990-01-01,',
    ],
  ]);
  const curated = join(folder, 'source', '2024Q3', 'drugs.csv');
  writeFileSync(curated, readFileSync(curated, 'utf8').replace(',rocephin,', ',Rocephin,'));
  expect([take(), taken('drugs.csv')[0]?.split(',')[2]]).toEqual([
    { status: 0, lines: ['2024Q3: the source is what the tables give.'] },
    'Rocephin',
  ]);
});

test('a drug that the collected tables lack stays as it stands', () => {
  take();
  const curated = join(folder, 'source', '2024Q3', 'drugs.csv');
  const row = 'J9202,goserelin acetate,Zoladex,3.6,mg,,hormonal-chemotherapy,SC,,';
  writeFileSync(curated, `${readFileSync(curated, 'utf8')}${row}\n`);
  expect([take('--check'), taken('drugs.csv')[3]]).toEqual([
    { status: 0, lines: ['2024Q3: the source is what the tables give.'] },
    row,
  ]);
});

test('a check writes nothing and says what differs', () => {
  take();
  write('addon_codes.csv', [...(tables['addon_codes.csv'] ?? []), '96361,96365,1,2024-06-03,x']);
  cpSync(join(folder, 'source'), join(folder, 'before'), { recursive: true });
  expect([take('--check'), taken('add-ons.csv')]).toEqual([
    { status: 1, lines: ['2024Q3/add-ons.csv: differs'] },
    ['96361,96360'],
  ]);
});

test.each([
  ['ncci_ptp.csv', 'modifier_indicator', 'indicator', 'ncci_ptp.csv: no column modifier_indicator'],
  ['mue.csv', '96360,practitioner', '96360,somewhere', 'mue.csv 96360: somewhere is no setting'],
  ['ncci_ptp.csv', 'v30.2 (2024-07-01),x,\n', 'v30.2,x,\n', 'ncci_ptp.csv 96365 96372: no date in "v30.2"'],
])('refuses %s with %s', (file, from, to, message) => {
  write(file, [`${(tables[file] ?? []).join('\n')}\n`.replace(from, to)]);
  expect(take()).toEqual({ status: 1, lines: [expect.stringContaining(message)] });
});
