import { isVisibleText } from '../base/visible-text.ts';
import { accessSiteKinds, separateSiteReasons } from './access-site.ts';
import {
  administrationStatuses,
  chartedCategories,
  infusionRoutes,
  pointRoutes,
  pumps,
  purposes,
  stopEvidences,
} from './administration.ts';
import type { EncounterFile } from './encounter-file.ts';
import { payers, stayKinds } from './encounter.ts';
import { isLocalDate, isLocalTime } from './local-time.ts';
import { switchIds } from './policy.ts';
import { settings } from './setting.ts';

type Check = (value: unknown) => boolean;

const text =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length >= least && value.length <= most && isVisibleText(value);

const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

const oneOf = (values: readonly string[]): Check => {
  const known = new Set<unknown>(values);
  return (value) => known.has(value);
};

const listOf =
  (check: Check, most: number, least = 0): Check =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every(check);

const integer =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

/** An object with these fields and no others; `required` of them are there. */
const shape = (fields: Readonly<Record<string, Check>>, ...required: readonly string[]): Check => {
  const checks = new Map(Object.entries(fields).map(([key, check]) => [key, { check, isRequired: required.includes(key) }]));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    let missing = required.length;
    for (const key in value) {
      const field = checks.get(key);
      if (field === undefined || !field.check((value as Readonly<Record<string, unknown>>)[key])) return false;
      if (field.isRequired) missing--;
    }
    return missing === 0;
  };
};

const id = text(1, 200);
const amount: Check = (value) => typeof value === 'number' && value > 0 && value <= 1e9;
const unit = text(1, 40);
const flag: Check = (value) => typeof value === 'boolean';
const code = matching(/^[A-Z0-9]{5}$/);

const quantity = shape({ amount, unit }, 'amount', 'unit');

const drugFields = {
  // The schema cuts white space off; a name without any is left as it is.
  name: (value: unknown): boolean =>
    typeof value === 'string' && value.length >= 1 && value.length <= 300 && value === value.trim(),
  hcpcs: code,
  ndc: text(0, 20),
};

const commonFields = {
  id,
  accessSiteId: id,
  drug: shape(drugFields, 'name'),
  components: listOf(shape({ ...drugFields, dose: quantity }, 'name'), 50, 1),
  category: oneOf(chartedCategories),
  categoryReason: text(1, 500),
  start: isLocalTime,
  stop: isLocalTime,
  dose: quantity,
  containers: listOf(
    shape({ amount, unit, count: integer(1, 10_000), singleDose: flag }, 'amount', 'unit', 'count'),
    50,
  ),
  volume: quantity,
  orderId: id,
  purpose: oneOf(purposes),
  pump: oneOf(pumps),
  lesions: integer(1, 1000),
  counselled: flag,
  status: oneOf(administrationStatuses),
  evidence: shape({ stop: oneOf(stopEvidences) }),
  note: text(0, 5000),
};

const infusion = shape(
  {
    ...commonFields,
    route: oneOf(infusionRoutes),
    pauses: listOf(shape({ start: isLocalTime, stop: isLocalTime }, 'start', 'stop'), 500),
    rate: quantity,
  },
  'id',
  'route',
);
const point = shape({ ...commonFields, route: oneOf(pointRoutes) }, 'id', 'route');

const file = shape(
  {
    schemaVersion: (value) => value === 1,
    id,
    title: text(0, 500),
    setting: oneOf(settings),
    dateOfService: isLocalDate,
    timeZone: text(0, 100),
    policy: shape(
      { id, switches: shape(Object.fromEntries(switchIds.map((name) => [name, text(0, 100)]))) },
      'id',
    ),
    payer: oneOf(payers),
    placeOfService: matching(/^\d{2}$/),
    primaryReason: id,
    earlierEncounterSameDay: flag,
    stays: listOf(shape({ kind: oneOf(stayKinds), start: isLocalTime, stop: isLocalTime }, 'kind'), 100),
    accessSites: listOf(
      shape(
        {
          id,
          kind: oneOf(accessSiteKinds),
          label: text(0, 500),
          lumens: integer(1, 9),
          separateSite: shape({ reason: oneOf(separateSiteReasons) }, 'reason'),
        },
        'id',
        'kind',
      ),
      100,
    ),
    administrations: listOf((value) => infusion(value) || point(value), 20_000),
    billed: listOf(
      shape(
        {
          dateOfService: isLocalDate,
          code,
          modifiers: listOf(matching(/^[A-Z0-9]{2}$/), 4),
          units: integer(0, 100_000),
        },
        'code',
        'units',
      ),
      10_000,
    ),
  },
  'schemaVersion',
  'id',
  'setting',
  'dateOfService',
  'administrations',
);

/**
 * True only for a file that the schema accepts and leaves as it is: a quick look before the schema, several times as
 * fast. False means nothing; the schema then decides and names the problem.
 * @param value fresh from `JSON.parse`
 */
export const isPlainEncounterFile = (value: unknown): value is EncounterFile => file(value);
