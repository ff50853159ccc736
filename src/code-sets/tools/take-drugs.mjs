import { join } from 'node:path';
import { readColumns } from './read-columns.mjs';

const columns = /** @type {const} */ ([
  'hcpcs',
  'name',
  'brands',
  'unit_amount',
  'unit',
  'up_to',
  'category',
  'routes',
  'valid_from',
  'valid_to',
]);

/** The table's categories by the names that this project uses; the routes of immune globulins stand in a column of their own. */
const categories = /** @type {Record<string, string>} */ ({
  chemo_antineoplastic: 'chemotherapy',
  hormonal_antineoplastic: 'hormonal-chemotherapy',
  complex_biologic: 'complex-biologic',
  biologic_payer_dependent: 'payer-dependent-biologic',
  ophthalmic_or_local: 'local-or-ophthalmic',
  immune_globulin_iv: 'immune-globulin',
  immune_globulin_im: 'immune-globulin',
  immune_globulin_sc: 'immune-globulin',
  not_classified: 'unclassified',
});

const unitNames = /** @type {Record<string, string>} */ ({ iu: 'IU', ml: 'mL' });
const parts = (/** @type {string} */ text) =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('|');

/**
 * The drug table of a release. A drug that the collected tables lack stays as it stands.
 * @param {string} tables folder of the collected tables
 * @param {string | undefined} curatedPath the drugs.csv whose names, brands, categories and routes are kept
 * @param {(line: string) => void} say hears of every drug that nobody has looked at yet
 * @returns {{ columns: readonly string[], rows: string[][] }}
 */
export function takeDrugs(tables, curatedPath, say) {
  const curated = new Map(
    (curatedPath === undefined ? [] : readColumns(curatedPath, columns)).map((row) => [row.hcpcs, row]),
  );
  const rows = readColumns(join(tables, 'hcpcs_drugs.csv'), [
    'hcpcs',
    'generic_name',
    'unit_amount',
    'unit',
    'unit_qualifier',
    'routes',
    'brand_names',
    'category',
    'date_added',
    'termination_date',
  ]).map((row) => {
    const known = curated.get(row.hcpcs);
    if (known === undefined)
      say(`drugs.csv ${row.hcpcs}: new; look at its name, brands, category and routes`);
    // A code for drugs without one of their own is billed once, whatever was given: it has no unit.
    const hasUnit = !row.unit.startsWith('billed as');
    return [
      row.hcpcs,
      known?.name ?? row.generic_name,
      known?.brands ?? parts(row.brand_names),
      hasUnit ? row.unit_amount.replace(/^\./, '0.') : '',
      hasUnit ? (unitNames[row.unit] ?? row.unit) : '',
      row.unit_qualifier === 'up to' ? '1' : '',
      known?.category ?? categories[row.category] ?? row.category.replaceAll('_', '-'),
      known?.routes ?? parts(row.routes),
      row.date_added,
      row.termination_date,
    ];
  });
  const collected = new Set(rows.map(([hcpcs]) => hcpcs));
  for (const [hcpcs, row] of curated) {
    if (!collected.has(hcpcs)) rows.push(columns.map((column) => row[column]));
  }
  rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return { columns, rows };
}
