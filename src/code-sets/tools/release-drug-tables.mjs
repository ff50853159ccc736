import { readTable } from './read-csv.mjs';
import { amount, checkCode, checkDate, fail, nextDay, oneOf } from './release-checks.mjs';

/** @typedef {(file: string) => string} FileAt */

const drugColumns = [
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
];
const list = (/** @type {string} */ text) => (text === '' ? [] : text.split('|'));

/** Drugs with their successors; a first date that the source lacks is that after the forerunner's end. */
export function drugTable(/** @type {FileAt} */ at, /** @type {string[]} */ categories) {
  const rows = readTable(at('drugs.csv'), drugColumns, ['hcpcs']);
  const byCode = new Map(rows.map((row) => [row.hcpcs ?? '', row]));
  /** @type {Map<string, string[]>} */
  const successors = new Map();
  for (const { old = '', new: next = '' } of readTable(
    at('successions.csv'),
    ['old', 'new'],
    ['old', 'new'],
  )) {
    const place = `successions.csv ${old} ${next}`;
    const before = byCode.get(old) ?? fail(`${place}: ${old} is not in drugs.csv`);
    const after = byCode.get(next) ?? fail(`${place}: ${next} is not in drugs.csv`);
    if (before.valid_to === '') fail(`${place}: ${old} has not ended`);
    const first = nextDay(checkDate(before.valid_to ?? '', place));
    // A code added after the list's own date has no first date there; it begins where its forerunner ends.
    if (after.valid_from === '') after.valid_from = first;
    else if ((after.valid_from ?? '') > first)
      fail(`${place}: a gap between ${before.valid_to} and ${after.valid_from}`);
    successors.set(old, [...(successors.get(old) ?? []), next]);
  }
  const columns = [
    'hcpcs',
    'name',
    'brands',
    'unitAmount',
    'unit',
    'upTo',
    'category',
    'routes',
    'validFrom',
    'validTo',
    'successors',
  ];
  return {
    columns,
    rows: rows.map(
      ({
        hcpcs = '',
        name = '',
        brands = '',
        unit_amount = '',
        unit = '',
        up_to = '',
        category = '',
        routes = '',
        valid_from = '',
        valid_to = '',
      }) => {
        const place = `drugs.csv ${hcpcs}`;
        checkCode(hcpcs, place);
        if (name === '') fail(`${place}: no name`);
        if ((unit === '') !== (unit_amount === ''))
          fail(`${place}: a unit needs an amount and an amount a unit`);
        if (valid_from !== '') checkDate(valid_from, place);
        if (valid_to !== '' && checkDate(valid_to, place) < valid_from)
          fail(`${place}: ends before it begins`);
        const unitAmount = unit_amount === '' ? 0 : amount(unit_amount, place);
        return [
          hcpcs,
          name,
          list(brands),
          unitAmount,
          unit,
          up_to === '1' ? 1 : 0,
          oneOf(category, categories, place),
          list(routes),
          valid_from,
          valid_to,
          successors.get(hcpcs) ?? [],
        ];
      },
    ),
  };
}

/**
 * What charts write in short, each with the names it stands for.
 * @param {FileAt} at @param {readonly unknown[][]} drugs rows of the drug table
 */
export function bedsideNames(at, drugs) {
  const known = new Set(
    drugs
      .flatMap(([, name, brands]) => [name, .../** @type {string[]} */ (brands)])
      .map((name) => String(name).toLowerCase()),
  );
  return readTable(at('bedside-names.csv'), ['short', 'meanings'], ['short']).map(
    ({ short = '', meanings = '' }) => {
      const place = `bedside-names.csv ${short}`;
      const names = list(meanings);
      if (short === '' || names.length === 0) fail(`${place}: a short name needs what it stands for`);
      if (known.has(short.toLowerCase())) fail(`${place}: it is a name of drugs.csv already`);
      const unknown = names.find((name) => !known.has(name.toLowerCase()));
      if (unknown !== undefined) fail(`${place}: ${unknown} is no name or brand of drugs.csv`);
      return [short, names];
    },
  );
}

/** Package codes by HCPCS code. */
export function ndcTable(/** @type {FileAt} */ at, /** @type {Set<string>} */ drugCodes) {
  /** @type {Record<string, [string, number][]>} */
  const table = {};
  for (const { ndc = '', hcpcs = '', units_per_item = '' } of readTable(
    at('ndc.csv'),
    ['ndc', 'hcpcs', 'units_per_item'],
    ['ndc', 'hcpcs'],
  )) {
    const place = `ndc.csv ${ndc}`;
    if (!/^\d{11}$/.test(ndc)) fail(`${place}: a package code has 11 digits`);
    if (!drugCodes.has(hcpcs)) fail(`${place}: ${hcpcs} is not in drugs.csv`);
    (table[hcpcs] ??= []).push([ndc, amount(units_per_item, place)]);
  }
  return table;
}
