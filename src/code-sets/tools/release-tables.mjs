import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from './read-csv.mjs';

/** @typedef {Record<string, unknown>} Json */

const codePattern = /^[A-Z0-9]{5}$/;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const settings = ['facility', 'professional'];

const fail = (/** @type {string} */ message) => {
  throw new Error(message);
};

const checkCode = (/** @type {string} */ code, /** @type {string} */ place) =>
  codePattern.test(code) ? code : fail(`${place}: "${code}" is not a code of five capital letters or digits`);

/** Calendar dates only: 2025-02-30 is refused. */
export function checkDate(/** @type {string} */ date, /** @type {string} */ place) {
  const isReal = datePattern.test(date) && new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) === date;
  return isReal ? date : fail(`${place}: "${date}" is not a calendar date`);
}

const nextDay = (/** @type {string} */ date) => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function oneOf(/** @type {string} */ value, /** @type {readonly string[]} */ allowed, /** @type {string} */ place) {
  return allowed.includes(value) ? value : fail(`${place}: "${value}" is not one of ${allowed.join(', ')}`);
}

function amount(/** @type {string} */ text, /** @type {string} */ place) {
  const value = Number(text);
  return text !== '' && Number.isFinite(value) && value >= 0 ? value : fail(`${place}: "${text}" is not an amount`);
}

/** Words between quotes of an exported `const` list: the vocabulary stays in one place, the TypeScript. */
function vocabulary(/** @type {string} */ path, /** @type {string} */ name) {
  const list = new RegExp(`export const ${name} = \\[([^\\]]*)\\]`).exec(readFileSync(path, 'utf8'))?.[1] ?? fail(`${path}: no list ${name}`);
  return [...list.matchAll(/'([^']+)'/g)].map((match) => /** @type {string} */ (match[1]));
}

function codesTable(/** @type {string} */ folder, /** @type {string[]} */ concepts, /** @type {Set<string>} */ addOns) {
  const rows = readTable(join(folder, 'codes.csv'), ['code', 'concept', 'label'], ['code']);
  /** @type {Map<string, string>} */
  const codeOf = new Map();
  /** @type {Record<string, { concept?: string, label: string, addOn?: true }>} */
  const table = {};
  for (const { code = '', concept = '', label = '' } of rows) {
    const place = `codes.csv ${code}`;
    checkCode(code, place);
    if (label === '' || label.length > 40 || label.split(' ').length > 6) fail(`${place}: a label is 1 to 6 words of our own`);
    if (concept !== '') {
      oneOf(concept, concepts, place);
      if (codeOf.has(concept)) fail(`${place}: ${concept} already stands for ${codeOf.get(concept)}`);
      codeOf.set(concept, code);
    }
    table[code] = { ...(concept === '' ? {} : { concept }), label, ...(addOns.has(code) ? { addOn: /** @type {const} */ (true) } : {}) };
  }
  const missing = concepts.filter((concept) => !codeOf.has(concept));
  if (missing.length > 0) fail(`codes.csv: no code for ${missing.join(', ')}`);
  return table;
}

function addOnTable(/** @type {string} */ folder) {
  const rows = readTable(join(folder, 'add-ons.csv'), ['add_on', 'primary'], ['add_on', 'primary']);
  /** @type {Record<string, string[]>} */
  const table = {};
  for (const { add_on = '', primary = '' } of rows) {
    checkCode(add_on, 'add-ons.csv');
    if (add_on === checkCode(primary, `add-ons.csv ${add_on}`)) fail(`add-ons.csv: ${add_on} cannot be its own primary`);
    (table[add_on] ??= []).push(primary);
  }
  return table;
}

function ptpTable(/** @type {string} */ folder) {
  const rows = readTable(join(folder, 'ptp.csv'), ['setting', 'column1', 'column2', 'indicator', 'table'], ['setting', 'column1', 'column2']);
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

function mueTable(/** @type {string} */ folder) {
  const rows = readTable(join(folder, 'mue.csv'), ['setting', 'code', 'units', 'adjudication', 'table'], ['setting', 'code']);
  /** @type {Record<string, Record<string, [number, number]>>} */
  const table = { facility: {}, professional: {} };
  for (const { setting = '', code = '', units = '', adjudication = '', table: date = '' } of rows) {
    const place = `mue.csv ${setting} ${code}`;
    oneOf(setting, settings, place);
    checkDate(date, place);
    const limits = /** @type {Record<string, [number, number]>} */ (table[setting]);
    limits[checkCode(code, place)] = [amount(units, place), Number(oneOf(adjudication, ['1', '2', '3'], place))];
  }
  return table;
}

function oppsTable(/** @type {string} */ folder) {
  const rows = readTable(join(folder, 'opps.csv'), ['code', 'status', 'apc', 'rate'], ['code']);
  return Object.fromEntries(
    rows.map(({ code = '', status = '', apc = '', rate = '' }) => [
      checkCode(code, 'opps.csv'),
      { status, ...(apc === '' ? {} : { apc }), ...(rate === '' ? {} : { rate: amount(rate, `opps.csv ${code}`) }) },
    ]),
  );
}

const drugColumns = ['hcpcs', 'name', 'brands', 'unit_amount', 'unit', 'up_to', 'category', 'routes', 'valid_from', 'valid_to'];
const list = (/** @type {string} */ text) => (text === '' ? [] : text.split('|'));

function drugTable(/** @type {string} */ folder, /** @type {string[]} */ categories) {
  const rows = readTable(join(folder, 'drugs.csv'), drugColumns, ['hcpcs']);
  const byCode = new Map(rows.map((row) => [row.hcpcs ?? '', row]));
  /** @type {Map<string, string[]>} */
  const successors = new Map();
  for (const { old = '', new: next = '' } of readTable(join(folder, 'successions.csv'), ['old', 'new'], ['old', 'new'])) {
    const place = `successions.csv ${old} ${next}`;
    const before = byCode.get(old) ?? fail(`${place}: ${old} is not in drugs.csv`);
    const after = byCode.get(next) ?? fail(`${place}: ${next} is not in drugs.csv`);
    const first = nextDay(checkDate(before.valid_to ?? '', place));
    // A code added after the list's own date has no first date there; it begins where its forerunner ends.
    if (after.valid_from === '') after.valid_from = first;
    else if ((after.valid_from ?? '') > first) fail(`${place}: a gap between ${before.valid_to} and ${after.valid_from}`);
    successors.set(old, [...(successors.get(old) ?? []), next]);
  }
  const columns = ['hcpcs', 'name', 'brands', 'unitAmount', 'unit', 'upTo', 'category', 'routes', 'validFrom', 'validTo', 'successors'];
  return {
    columns,
    rows: rows.map(({ hcpcs = '', name = '', brands = '', unit_amount = '', unit = '', up_to = '', category = '', routes = '', valid_from = '', valid_to = '' }) => {
      const place = `drugs.csv ${hcpcs}`;
      checkCode(hcpcs, place);
      if (name === '') fail(`${place}: no name`);
      if ((unit === '') !== (unit_amount === '')) fail(`${place}: a unit needs an amount and an amount a unit`);
      if (valid_from !== '') checkDate(valid_from, place);
      if (valid_to !== '' && checkDate(valid_to, place) < valid_from) fail(`${place}: ends before it begins`);
      const unitAmount = unit_amount === '' ? 0 : amount(unit_amount, place);
      return [hcpcs, name, list(brands), unitAmount, unit, up_to === '1' ? 1 : 0, oneOf(category, categories, place), list(routes), valid_from, valid_to, successors.get(hcpcs) ?? []];
    }),
  };
}

function ndcTable(/** @type {string} */ folder, /** @type {Set<string>} */ drugCodes) {
  /** @type {Record<string, [string, number][]>} */
  const table = {};
  for (const { ndc = '', hcpcs = '', units_per_item = '' } of readTable(join(folder, 'ndc.csv'), ['ndc', 'hcpcs', 'units_per_item'], ['ndc', 'hcpcs'])) {
    const place = `ndc.csv ${ndc}`;
    if (!/^\d{11}$/.test(ndc)) fail(`${place}: a package code has 11 digits`);
    if (!drugCodes.has(hcpcs)) fail(`${place}: ${hcpcs} is not in drugs.csv`);
    (table[hcpcs] ??= []).push([ndc, amount(units_per_item, place)]);
  }
  return table;
}

/**
 * Reads and checks the source tables of one quarter.
 * @param {string} folder @param {string} codeSetsFolder
 * @returns {Record<string, Json>} file name to content, in the order of the manifest
 */
export function releaseTables(folder, codeSetsFolder) {
  const addOns = addOnTable(folder);
  const codes = codesTable(folder, vocabulary(join(codeSetsFolder, 'concepts.ts'), 'concepts'), new Set(Object.keys(addOns)));
  for (const [addOn, primaries] of Object.entries(addOns)) {
    if (codes[addOn]?.concept === undefined) continue;
    const known = primaries.filter((primary) => codes[primary] !== undefined);
    if (known.length !== primaries.length) fail(`add-ons.csv: a primary of ${addOn} is not in codes.csv`);
  }
  const drugs = drugTable(folder, vocabulary(join(codeSetsFolder, 'code-set.ts'), 'drugCategories'));
  const drugCodes = new Set(drugs.rows.map((row) => /** @type {string} */ (row[0])));
  return { codes, ptp: ptpTable(folder), mue: mueTable(folder), 'add-ons': addOns, opps: oppsTable(folder), drugs, ndc: ndcTable(folder, drugCodes) };
}
