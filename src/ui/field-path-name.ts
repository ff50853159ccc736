import { visibleText } from '../base/visible-text.ts';

/** What the names of sites and administrations are looked up in: an encounter's file, or what is known of one. */
export interface ItemNames {
  /** The day on which a time needs no date. */
  readonly dateOfService?: string | undefined;
  readonly accessSites?: readonly NamedSite[] | undefined;
  readonly administrations?: readonly NamedAdministration[] | undefined;
  readonly overrides?: readonly NamedOverride[] | undefined;
}

interface NamedOverride {
  readonly id: string;
  readonly computed?: { readonly code: string } | undefined;
  readonly reported?: { readonly code: string } | undefined;
}

interface NamedSite {
  readonly id: string;
  readonly kind?: string;
  readonly label?: string | undefined;
}

interface NamedAdministration {
  readonly id: string;
  readonly drug?: { readonly name?: string | undefined } | undefined;
}

const fieldNames: Readonly<Record<string, string>> = {
  title: 'title',
  setting: 'setting',
  dateOfService: 'date of service',
  timeZone: 'time zone',
  payer: 'payer',
  placeOfService: 'place of service',
  primaryReason: 'primary reason',
  earlierEncounterSameDay: 'earlier encounter on the same day',
  policy: 'policy',
  stays: 'stays',
  billed: 'billed lines',
  overrides: 'overridden claim lines',
  by: 'by',
  computedUnits: 'computed units when added',
  savedWith: 'code-set release',
  status: 'status',
  signedOff: 'signature',
  accessSiteId: 'access site',
  hungAt: 'hung at',
  orderedVolumeMl: 'ordered volume',
};

/** `hungAt` as "hung at", where it has no better name. */
const fieldName = (field: string): string =>
  fieldNames[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function siteNameIn(id: unknown, document: ItemNames | undefined): string | undefined {
  const site = document?.accessSites?.find((one) => one.id === id);
  return site === undefined ? undefined : (site.label ?? site.kind?.replaceAll('-', ' '));
}

function itemName(list: string, id: string, documents: readonly (ItemNames | undefined)[]): string {
  for (const document of documents) {
    if (list === 'administrations') {
      const name = document?.administrations?.find((one) => one.id === id)?.drug?.name;
      if (name !== undefined && name !== '') return name;
    } else if (list === 'accessSites') {
      const name = siteNameIn(id, document);
      if (name !== undefined) return name;
    } else if (list === 'overrides') {
      const override = document?.overrides?.find((one) => one.id === id);
      const code = (override?.reported ?? override?.computed)?.code;
      if (code !== undefined) return `override of ${code}`;
    }
  }
  return `${list === 'administrations' ? 'administration' : list === 'accessSites' ? 'access site' : list} ${id}`;
}

/**
 * What a person calls the place of a change in a saved record. Example: "vancomycin: stop".
 * @param path from the saved record, or from the encounter in it
 * @param documents encounters in which the names of items are looked up, the first that has it
 */
export function fieldPathName(
  path: readonly string[],
  documents: readonly (ItemNames | undefined)[] = [],
): string {
  const [first, ...rest] = path;
  if (first === undefined) return 'whole encounter';
  if (first === 'document' || first === 'workflow') return fieldPathName(rest, documents);
  const [step, ...fields] = rest;
  if (step === '#') return `order of ${fieldName(first)}`;
  if (step?.startsWith('#') === true) {
    const name = itemName(first, step.slice(1), documents);
    return fields.length === 0 ? name : `${name}: ${fields.map(fieldName).join(', ')}`;
  }
  return path.map(fieldName).join(', ');
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Fields whose values are words of the record, with dashes between them. */
const choices = new Set(
  'route category purpose kind setting status payer categoryReason stopEvidence separateReason separateSiteReason pump'.split(' '),
);

/** `iv-infusion` as "IV infusion". */
const choiceText = (value: string): string =>
  value.replaceAll('-', ' ').replace(/\b(?:iv|im|sc|picc)\b/g, (word) => word.toUpperCase());

/** Times of the day of service as a clock has them; those of another day with their date. */
function timeText(value: string, documents: readonly (ItemNames | undefined)[]): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(value);
  if (match === null) return value;
  const [, date = '', clock = ''] = match;
  return documents.some((one) => one?.dateOfService === date) ? clock : `${date} ${clock}`;
}

/** What an id of a list that was put in another order stands for. */
function orderedName(id: string, documents: readonly (ItemNames | undefined)[]): string {
  const list = (['administrations', 'accessSites', 'overrides'] as const).find((name) =>
    documents.some((one) => one?.[name]?.some((item) => item.id === id)),
  );
  return list === undefined ? id : itemName(list, id, documents);
}

function wordText(value: string, field: string | undefined, documents: readonly (ItemNames | undefined)[]): string {
  if (field === '#' || field === 'primaryReason') return orderedName(value, documents);
  if (field === 'accessSiteId') return documents.map((one) => siteNameIn(value, one)).find(Boolean) ?? value;
  return field !== undefined && choices.has(field) ? choiceText(value) : timeText(value, documents);
}

/**
 * A value of a saved record in one line, as a coder says it: 10:05 on the day of service, 1 g, IV infusion; an object as its fields.
 * @param field the field that holds it: a site is called by its name
 * @param documents encounters in which that is looked up, the first that has it
 */
export function fieldValueText(
  value: unknown,
  field?: string,
  documents: readonly (ItemNames | undefined)[] = [],
): string {
  if (value === undefined) return '–';
  if (Array.isArray(value))
    return value.length === 0 ? 'none' : value.map((one) => fieldValueText(one, field, documents)).join('; ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (!isObject(value))
    return typeof value === 'string' ? visibleText(wordText(value, field, documents)) : JSON.stringify(value);
  const { amount, unit, ...others } = value;
  const isQuantity = typeof amount === 'number' && typeof unit === 'string';
  const parts = Object.entries(isQuantity ? others : value)
    .filter(([name]) => name !== 'id' && name !== 'schemaVersion')
    .map(([name, one]) => {
      const text = fieldValueText(one, name, documents);
      return name === 'name' || name === 'hcpcs' ? text : `${fieldName(name)} ${text}`;
    });
  return (isQuantity ? [`${String(amount)} ${unit}`, ...parts] : parts).join(', ');
}
