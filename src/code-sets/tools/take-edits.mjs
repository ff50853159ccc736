import { join } from 'node:path';
import { readColumns } from './read-columns.mjs';
import { fail } from './release-checks.mjs';

/** @typedef {{ columns: readonly string[], rows: readonly (readonly string[])[] }} Table */

/** By the code points of the first cells; numbers before letters, as in the published tables. */
const byFirst =
  (/** @type {number} */ count) =>
  (/** @type {readonly string[]} */ a, /** @type {readonly string[]} */ b) => {
    for (let i = 0; i < count; i++) {
      const x = a[i] ?? '';
      const y = b[i] ?? '';
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  };

/** `v32.3 (2026-10-01)` → 2026-10-01: the day from which the table that shows the edit is in force. */
const dateIn = (/** @type {string} */ text, /** @type {string} */ place) =>
  /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? fail(`${place}: no date in "${text}"`);

/** What the newest copy of an edit says of the older table. */
const isOnlyInNewest = (/** @type {string} */ note) => /, not in v/.test(note);

/** Active PTP edits of both settings as they stood at a date. @param {string} tables @param {string} asOf @returns {Table} */
export function takePtp(tables, asOf) {
  const settings = /** @type {Record<string, string>} */ ({
    hospital_opps: 'facility',
    practitioner: 'professional',
  });
  const rows = readColumns(join(tables, 'ncci_ptp.csv'), [
    'edit_type',
    'column1',
    'column2',
    'modifier_indicator',
    'deletion_date',
    'last_verified_version',
    'note',
  ]).flatMap((row) => {
    const place = `ncci_ptp.csv ${row.column1} ${row.column2}`;
    if (row.deletion_date !== '' && row.deletion_date <= asOf) return [];
    const published = dateIn(row.last_verified_version, place);
    // An edit that both copies of the table show was in force at the older date too.
    if (published > asOf && isOnlyInNewest(row.note)) return [];
    const setting = settings[row.edit_type] ?? fail(`${place}: ${row.edit_type} is no setting`);
    return [[setting, row.column1, row.column2, row.modifier_indicator, published > asOf ? asOf : published]];
  });
  return { columns: ['setting', 'column1', 'column2', 'indicator', 'table'], rows: rows.sort(byFirst(3)) };
}

/**
 * The newest unit limit at a date of each code and setting.
 * @param {string} tables
 * @param {string} asOf
 * @param {readonly string[]} unchangedSince beginnings of codes whose later limits were compared with those of the date and found equal
 * @returns {Table}
 */
export function takeMue(tables, asOf, unchangedSince) {
  const settings = /** @type {Record<string, string>} */ ({
    outpatient_hospital: 'facility',
    practitioner: 'professional',
  });
  /** @type {Map<string, string[]>} */
  const newest = new Map();
  for (const file of ['mue.csv', 'mue_drugs_2024q3.csv'])
    for (const row of readColumns(join(tables, file), ['hcpcs', 'table', 'mue', 'mai', 'table_effective'])) {
      const setting = settings[row.table] ?? fail(`${file} ${row.hcpcs}: ${row.table} is no setting`);
      const key = `${setting} ${row.hcpcs}`;
      const known = newest.get(key);
      const isUnchanged = unchangedSince.some((start) => row.hcpcs.startsWith(start));
      const from = isUnchanged && row.table_effective > asOf ? asOf : row.table_effective;
      if (from <= asOf && (known === undefined || (known[4] ?? '') < from))
        newest.set(key, [setting, row.hcpcs, row.mue, row.mai, from]);
    }
  return {
    columns: ['setting', 'code', 'units', 'adjudication', 'table'],
    rows: [...newest.values()].sort(byFirst(2)),
  };
}

/** Add-on codes and their primaries. @param {string} tables @returns {Table} */
export const takeAddOns = (tables) => ({
  columns: ['add_on', 'primary'],
  rows: readColumns(join(tables, 'addon_codes.csv'), ['add_on_code', 'primary_code']).map((row) => [
    row.add_on_code,
    row.primary_code,
  ]),
});

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `CY2026 (Jan 2026 Addendum B, …)` → 2026-01-01. */
function addendumDate(/** @type {string} */ text) {
  const [, month = '', year = ''] =
    /\((\w{3}) (\d{4}) /.exec(text) ?? fail(`opps.csv: no month in "${text}"`);
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-01`;
}

/** Status, APC and national rate; none where the table is of a later year than the release. @param {string} tables @param {string} asOf @returns {Table} */
export const takeOpps = (tables, asOf) => ({
  columns: ['code', 'status', 'apc', 'rate'],
  rows: readColumns(join(tables, 'opps.csv'), [
    'hcpcs',
    'status_indicator',
    'apc',
    'payment_rate_usd',
    'release',
  ])
    .filter((row) => addendumDate(row.release) <= asOf)
    .map((row) => [row.hcpcs, row.status_indicator, row.apc, row.payment_rate_usd]),
});

/** Package codes of eleven digits; others cannot be matched to a claim and are left out. @param {string} tables @returns {Table} */
export function takePackages(tables) {
  const rows = readColumns(join(tables, 'ndc_hcpcs_2025q4.csv'), [
    'ndc11_dashed',
    'hcpcs',
    'billable_units_per_item',
  ])
    .map((row) => [row.ndc11_dashed.replaceAll('-', ''), row.hcpcs, row.billable_units_per_item])
    .filter(([ndc = '']) => /^\d{11}$/.test(ndc));
  return { columns: ['ndc', 'hcpcs', 'units_per_item'], rows: rows.sort(byFirst(2)) };
}
