import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from './read-csv.mjs';
import { amount, checkCode, checkDate, fail, oneOf } from './release-checks.mjs';
import { bedsideNames, drugTable, ndcTable } from './release-drug-tables.mjs';

/** @typedef {Record<string, unknown>} Json */
/** @typedef {(file: string) => string} FileAt where a table of the release lies: in its own folder, or in that of the release it shares it with */

const settings = ['facility', 'professional'];

/** Words between quotes of an exported `const` list: the vocabulary stays in one place, the TypeScript. */
function vocabulary(/** @type {string} */ path, /** @type {string} */ name) {
  const list =
    new RegExp(`export const ${name} = \\[([^\\]]*)\\]`).exec(readFileSync(path, 'utf8'))?.[1] ??
    fail(`${path}: no list ${name}`);
  return [...list.matchAll(/'([^']+)'/g)].map((match) => /** @type {string} */ (match[1]));
}

function codesTable(
  /** @type {FileAt} */ at,
  /** @type {string[]} */ concepts,
  /** @type {Set<string>} */ addOns,
) {
  const rows = readTable(at('codes.csv'), ['code', 'concept', 'label'], ['code']);
  /** @type {Map<string, string>} */
  const codeOf = new Map();
  /** @type {Record<string, { concept?: string, label: string, addOn?: true }>} */
  const table = {};
  for (const { code = '', concept = '', label = '' } of rows) {
    const place = `codes.csv ${code}`;
    checkCode(code, place);
    if (label === '' || label.length > 40 || label.split(' ').length > 6)
      fail(`${place}: a label is 1 to 6 words of our own`);
    if (concept !== '') {
      oneOf(concept, concepts, place);
      if (codeOf.has(concept)) fail(`${place}: ${concept} already stands for ${codeOf.get(concept)}`);
      codeOf.set(concept, code);
    }
    table[code] = {
      ...(concept === '' ? {} : { concept }),
      label,
      ...(addOns.has(code) ? { addOn: /** @type {const} */ (true) } : {}),
    };
  }
  const missing = concepts.filter((concept) => !codeOf.has(concept));
  if (missing.length > 0) fail(`codes.csv: no code for ${missing.join(', ')}`);
  return table;
}

function addOnTable(/** @type {FileAt} */ at) {
  const rows = readTable(at('add-ons.csv'), ['add_on', 'primary'], ['add_on', 'primary']);
  /** @type {Record<string, string[]>} */
  const table = {};
  for (const { add_on = '', primary = '' } of rows) {
    checkCode(add_on, 'add-ons.csv');
    if (add_on === checkCode(primary, `add-ons.csv ${add_on}`))
      fail(`add-ons.csv: ${add_on} cannot be its own primary`);
    (table[add_on] ??= []).push(primary);
  }
  return table;
}

function ptpTable(/** @type {FileAt} */ at) {
  const rows = readTable(
    at('ptp.csv'),
    ['setting', 'column1', 'column2', 'indicator', 'table'],
    ['setting', 'column1', 'column2'],
  );
  /** @type {Record<string, Record<string, Record<string, number>>>} */
  const table = { facility: {}, professional: {} };
  for (const { setting = '', column1 = '', column2 = '', indicator = '', table: date = '' } of rows) {
    const place = `ptp.csv ${setting} ${column1} ${column2}`;
    oneOf(setting, settings, place);
    checkCode(column1, place);
    checkCode(column2, place);
    checkDate(date, place);
    const edits = /** @type {Record<string, Record<string, number>>} */ (table[setting]);
    if (edits[column2]?.[column1] !== undefined) fail(`${place}: the same pair is there the other way round`);
    (edits[column1] ??= {})[column2] = Number(oneOf(indicator, ['0', '1'], place));
  }
  return table;
}

function mueTable(/** @type {FileAt} */ at) {
  const rows = readTable(
    at('mue.csv'),
    ['setting', 'code', 'units', 'adjudication', 'table'],
    ['setting', 'code'],
  );
  /** @type {Record<string, Record<string, [number, number]>>} */
  const table = { facility: {}, professional: {} };
  for (const { setting = '', code = '', units = '', adjudication = '', table: date = '' } of rows) {
    const place = `mue.csv ${setting} ${code}`;
    oneOf(setting, settings, place);
    checkDate(date, place);
    const limits = /** @type {Record<string, [number, number]>} */ (table[setting]);
    limits[checkCode(code, place)] = [
      amount(units, place),
      Number(oneOf(adjudication, ['1', '2', '3'], place)),
    ];
  }
  return table;
}

function oppsTable(/** @type {FileAt} */ at) {
  const rows = readTable(at('opps.csv'), ['code', 'status', 'apc', 'rate'], ['code']);
  return Object.fromEntries(
    rows.map(({ code = '', status = '', apc = '', rate = '' }) => [
      checkCode(code, 'opps.csv'),
      {
        status,
        ...(apc === '' ? {} : { apc }),
        ...(rate === '' ? {} : { rate: amount(rate, `opps.csv ${code}`) }),
      },
    ]),
  );
}

/**
 * Reads and checks the source tables of one quarter.
 * @param {FileAt} at @param {string} codeSetsFolder
 * @returns {Record<string, Json>} file name to content, in the order of the manifest
 */
export function releaseTables(at, codeSetsFolder) {
  const addOns = addOnTable(at);
  const codes = codesTable(
    at,
    vocabulary(join(codeSetsFolder, 'concepts.ts'), 'concepts'),
    new Set(Object.keys(addOns)),
  );
  for (const [addOn, primaries] of Object.entries(addOns)) {
    if (codes[addOn]?.concept === undefined) continue;
    const known = primaries.filter((primary) => codes[primary] !== undefined);
    if (known.length !== primaries.length) fail(`add-ons.csv: a primary of ${addOn} is not in codes.csv`);
  }
  const drugs = drugTable(at, vocabulary(join(codeSetsFolder, 'code-set.ts'), 'drugCategories'));
  const drugCodes = new Set(drugs.rows.map((row) => /** @type {string} */ (row[0])));
  return {
    codes,
    ptp: ptpTable(at),
    mue: mueTable(at),
    'add-ons': addOns,
    opps: oppsTable(at),
    drugs: { ...drugs, bedsideNames: bedsideNames(at, drugs.rows) },
    ndc: ndcTable(at, drugCodes),
  };
}
