import { routeOfText } from '../fhir/route-codes.ts';
import { tableOf } from './mar-table.ts';
import type { MarRow, MarTable } from './mar-table.ts';
import type { MarActionKind, MarMapping } from './mar-field.ts';

/** The columns into which plain lines are divided. */
export const wordsMapping: MarMapping = ['time', 'stop', 'action', 'drug', 'dose', 'rate', 'route', 'site'];

const timeText = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?|(?:[01]\d|2[0-4])[0-5]\d(?!\d)`;
const dateText = String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{4}|\d{2}))?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:,?\s+\d{4})?`;
const whenPattern = new RegExp(
  String.raw`(?<![\d:/.])(?:(?:${dateText})(?:[\sT,@]+|\s+at\s+))?(?:${timeText})(?![\d:/%]|-\d\d-)(?!\s*(?:(?:mg|mcg|g|ml|l|units?|meq|iu)\b|\/))(?:\s(?:[ECMP][SD]T|AK[SD]T|HST)\b)?`,
  'gi',
);
const ratePattern = /(?<![\d.])\d[\d,.]*\s*[a-zµ]+(?:\/kg)?\s?\/\s?(?:h|hr|hour|min|minute)\b/i;
const routePattern =
  /\b(?:iv\s?push|ivpb|ivp|iv\s?piggyback|intravenous(?:ly)?|intramuscular(?:ly)?|subcutaneous(?:ly)?|subq|sub-q|iv|im|sc|sq|po|pr|sl|oral|rectal|topical|nasal|inhalation|nebulized)\b/i;
const sitePattern =
  /(?:\bvia\s+|\bsite:?\s*|\bline:?\s*|@\s*)?\b((?:left|right|l|r|lt|rt)\.?\s+(?:ac|antecubital|hand|forearm|fa|arm|upper arm|wrist|foot|chest port|port|ij|ej|deltoid|glute\w*|thigh)(?:\s+\d\dg)?|picc(?: line)?|port(?:-?a-?cath)?|midline|central line)\b/i;

const dosePattern = /^\d[\d,.]*\s*(?:mg|mcg|g|ml|l|units?|meq|mmol|iu)$/i;
/** What only the name of a drug has beside it: an amount, or how it is made up. */
const saysDrug =
  /\d\s*(?:mg|mcg|g|ml|l|units?|meq|mmol|iu)\b|\d\s?%|\b(?:ivpb|inject\w*|infusion|bolus|tablet|capsule|syringe|solution|drip|premix\w*)\b/i;

/** Who did it is no drug. */
const person = /^by\b|\b(?:rn|lpn|md|pharmd)\.?$/i;

const escape = (text: string): string =>
  text
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join(String.raw`[\s/-]+`);

const patterns = new WeakMap<ReadonlyMap<string, MarActionKind>, RegExp>();

/** The longest action that a line writes; a word of a drug's name is none. */
function actionPattern(actions: ReadonlyMap<string, MarActionKind>): RegExp {
  const made = patterns.get(actions);
  if (made !== undefined) return made;
  const words = [...actions.keys()].filter((word) => word.length > 2).toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${words.map(escape).join('|')})(?![\p{L}\p{N}])`,
    'iu',
  );
  patterns.set(actions, pattern);
  return pattern;
}

function divide(row: MarRow, actions: RegExp, isUnderDrug: boolean): MarRow {
  let rest = row.text.trim();
  const take = (pattern: RegExp): string => {
    const match = pattern.exec(rest);
    if (match === null) return '';
    rest = `${rest.slice(0, match.index)}   ${rest.slice(match.index + match[0].length)}`;
    return (match[1] ?? match[0]).trim();
  };
  const times = [...rest.matchAll(whenPattern)].slice(0, 2).map((match) => match[0].trim());
  for (const time of times) rest = rest.replace(time, '   ');
  const action = take(actions);
  // "4 mg, Injection, IV Push": the order below the name of its drug, and nothing that happened.
  const isOrder =
    times.length === 0 && /^\d[\d,.]*\s*(?:mg|mcg|g|gm|ml|l|units?|meq|mmol|iu)\b\s*,/i.test(row.text.trim());
  if (isOrder || (times.length === 0 && action === '')) return { ...row, cells: [row.text.trim()] };
  const rate = take(ratePattern);
  const site = take(sitePattern);
  const route = routeOfText(rest) === undefined ? '' : take(routePattern);
  const parts = rest
    .split(/\s{3,}|\s[-–—]\s|[,;|]\s/)
    .map((part) => part.replace(/^[\s:;,.-]+|[\s:;,–-]+$/g, ''));
  const dose = parts.find((part) => dosePattern.test(part));
  const drug = parts.find((part) => part !== dose && /\p{L}{2}/u.test(part) && !person.test(part));
  // Under the name of a drug the words beside the action are those of a person.
  const isBeside = isUnderDrug && drug !== undefined && !saysDrug.test(drug);
  return {
    ...row,
    cells: [
      times[0] ?? '',
      times[1] ?? '',
      action,
      isBeside ? '' : (drug ?? ''),
      dose ?? '',
      rate,
      route === '' && /\biv\b/i.test(action) ? action : route,
      site,
    ],
  };
}

/** Plain lines ("10/06 1012 New Bag ceftriaxone 1 g IV L AC") as a table of `wordsMapping`; a line without time and action stays one cell. */
export function readMarWords(table: MarTable, actions: ReadonlyMap<string, MarActionKind>): MarTable {
  const pattern = actionPattern(actions);
  let isUnderDrug = false;
  return tableOf(
    'words',
    table.rows.map((row) => {
      const divided = divide(row, pattern, isUnderDrug);
      if (divided.cells.length === 1 && /\p{L}{3}/u.test(row.text)) isUnderDrug = saysDrug.test(row.text);
      return divided;
    }),
  );
}
