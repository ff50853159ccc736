import * as z from 'zod/mini';
import { drugCategories, type DrugCategory } from './code-set.ts';
import { concepts } from './concepts.ts';
import { codeRecord, isCode, isCodeList, rowList } from './light-schema.ts';

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const categorySet: ReadonlySet<string> = new Set(drugCategories);

const code = z.string().check(z.refine(isCode, 'a code has five capital letters or digits'));
const date = z.string().check(z.regex(datePattern, 'a date is YYYY-MM-DD'));

const releaseEntrySchema = z.strictObject({ id: z.string().check(z.minLength(1)), from: date, to: date });

/** `index.json`: the releases there are, oldest first. */
export const releaseIndexSchema = z.strictObject({
  schemaVersion: z.literal(1),
  releases: z.array(releaseEntrySchema).check(z.minLength(1)),
});

const sourceSchema = z.strictObject({
  table: z.string(),
  publisher: z.string(),
  source: z.string(),
  version: z.string(),
  effective: z.optional(date),
  limits: z.optional(z.string()),
});

const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  ...releaseEntrySchema.shape,
  notes: z.array(z.string()),
  sources: z.array(sourceSchema),
  files: z.record(z.string(), z.strictObject({ sha256: z.string().check(z.length(64)), bytes: z.int() })),
});

const codesSchema = z.record(
  code,
  z.strictObject({
    concept: z.optional(z.enum(concepts)),
    label: z.string().check(z.minLength(1)),
    addOn: z.optional(z.literal(true)),
  }),
);

const bySetting = <T>(table: z.ZodMiniType<T>) => z.strictObject({ facility: table, professional: table });

const isIndicator = (value: unknown): value is 0 | 1 => value === 0 || value === 1;
const isEdits = (value: unknown): value is Record<string, 0 | 1> =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([key, indicator]) => isCode(key) && isIndicator(indicator));
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isLimit = (value: unknown): value is [number, 1 | 2 | 3] =>
  Array.isArray(value) &&
  value.length === 2 &&
  isCount(value[0]) &&
  (value[1] === 1 || value[1] === 2 || value[1] === 3);

const ptpSchema = bySetting(codeRecord(isEdits, 'expected second-column codes with an indicator of 0 or 1'));
const mueSchema = bySetting(codeRecord(isLimit, 'expected units and an adjudication indicator of 1, 2 or 3'));
const addOnsSchema = codeRecord(isCodeList, 'expected a list of codes');
const oppsSchema = z.record(
  code,
  z.strictObject({
    status: z.string().check(z.minLength(1)),
    apc: z.optional(z.string()),
    rate: z.optional(z.number().check(z.gte(0))),
  }),
);

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextList = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isOptionalDate = (value: unknown): value is string =>
  value === '' || (isText(value) && datePattern.test(value));

/** One drug; an empty text or a zero amount means there is none. */
export type DrugRow = readonly [
  hcpcs: string,
  name: string,
  brands: readonly string[],
  unitAmount: number,
  unit: string,
  upTo: 0 | 1,
  category: DrugCategory,
  routes: readonly string[],
  validFrom: string,
  validTo: string,
  successors: readonly string[],
];

const drugColumns = [
  { name: 'hcpcs', isValid: isCode },
  { name: 'name', isValid: (cell: unknown) => isText(cell) && cell !== '' },
  { name: 'brands', isValid: isTextList },
  { name: 'unitAmount', isValid: isAmount },
  { name: 'unit', isValid: isText },
  { name: 'upTo', isValid: isIndicator },
  { name: 'category', isValid: (cell: unknown) => isText(cell) && categorySet.has(cell) },
  { name: 'routes', isValid: isTextList },
  { name: 'validFrom', isValid: isOptionalDate },
  { name: 'validTo', isValid: isOptionalDate },
  { name: 'successors', isValid: isCodeList },
] as const;

/** What charts write in short, and the names of drugs it may stand for. */
export type BedsideName = readonly [short: string, meanings: readonly string[]];

const bedsideColumns = [
  { name: 'short', isValid: (cell: unknown) => isText(cell) && cell !== '' },
  { name: 'meanings', isValid: (cell: unknown) => isTextList(cell) && cell.length > 0 },
] as const;

const drugsSchema = z.strictObject({
  columns: z.array(z.string()).check(z.length(drugColumns.length)),
  rows: rowList<DrugRow>(drugColumns),
  bedsideNames: z.optional(rowList<BedsideName>(bedsideColumns)),
});

const isPackages = (value: unknown): value is [string, number][] =>
  Array.isArray(value) &&
  value.every(
    (pair: unknown) =>
      Array.isArray(pair) && isText(pair[0]) && /^\d{11}$/.test(pair[0]) && isAmount(pair[1]),
  );

/** `ndc.json`: package codes by HCPCS code, each with the billing units one item holds. */
export const ndcSchema = codeRecord(isPackages, 'expected package codes of 11 digits with their units');

/** The files that make a code set, by name without `.json`. */
export const codeSetSchemas = {
  manifest: manifestSchema,
  codes: codesSchema,
  ptp: ptpSchema,
  mue: mueSchema,
  'add-ons': addOnsSchema,
  opps: oppsSchema,
  drugs: drugsSchema,
} as const;

export type CodeSetFileName = keyof typeof codeSetSchemas;
export type CodeSetFile<Name extends CodeSetFileName> = z.infer<(typeof codeSetSchemas)[Name]>;
export type ReleaseManifest = z.infer<typeof manifestSchema>;
export type ReleaseIndex = z.infer<typeof releaseIndexSchema>;
export type ReleaseEntry = z.infer<typeof releaseEntrySchema>;

export const codeSetFileNames = Object.keys(codeSetSchemas) as readonly CodeSetFileName[];
