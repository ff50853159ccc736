import { visibleText } from '../base/visible-text.ts';

/** What the names of sites and administrations are looked up in: an encounter's file, or what is known of one. */
export interface ItemNames {
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

/**
 * A value of a saved record in one line: 2026-03-02T10:05 as it stands, an object as its fields.
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
  if (!isObject(value)) {
    const site =
      field === 'accessSiteId' ? documents.map((one) => siteNameIn(value, one)).find(Boolean) : undefined;
    return typeof value === 'string'
      ? visibleText(site ?? value).replace(/T(\d\d:\d\d)$/, ' $1')
      : JSON.stringify(value);
  }
  return Object.entries(value)
    .filter(([name]) => name !== 'id' && name !== 'schemaVersion')
    .map(([name, one]) => {
      const text = fieldValueText(one, name, documents);
      return name === 'name' ? text : `${fieldName(name)} ${text}`;
    })
    .join(', ');
}
