import { z } from 'zod';
import { concepts } from './concepts.ts';
import { drugCategories } from './code-set.ts';

const code = z.string().regex(/^[A-Z0-9]{5}$/, 'a code has five capital letters or digits');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is YYYY-MM-DD');
const optionalDate = z.union([z.literal(''), date]);

const releaseEntrySchema = z.strictObject({ id: z.string().min(1), from: date, to: date });

/** `index.json`: the releases there are, oldest first. */
export const releaseIndexSchema = z.strictObject({ schemaVersion: z.literal(1), releases: z.array(releaseEntrySchema).min(1) });

const sourceSchema = z.strictObject({
  table: z.string(),
  publisher: z.string(),
  source: z.string(),
  version: z.string(),
  effective: date.optional(),
  limits: z.string().optional(),
});

const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  ...releaseEntrySchema.shape,
  notes: z.array(z.string()),
  sources: z.array(sourceSchema),
  files: z.record(z.string(), z.strictObject({ sha256: z.string().length(64), bytes: z.int() })),
});

const codesSchema = z.record(
  code,
  z.strictObject({ concept: z.enum(concepts).optional(), label: z.string().min(1), addOn: z.literal(true).optional() }),
);

const bySetting = <T extends z.ZodType>(table: T) => z.strictObject({ facility: table, professional: table });

const ptpSchema = bySetting(z.record(code, z.record(code, z.union([z.literal(0), z.literal(1)]))));
const mueSchema = bySetting(z.record(code, z.tuple([z.int().min(0), z.union([z.literal(1), z.literal(2), z.literal(3)])])));
const addOnsSchema = z.record(code, z.array(code).min(1));
const oppsSchema = z.record(
  code,
  z.strictObject({ status: z.string().min(1), apc: z.string().optional(), rate: z.number().min(0).optional() }),
);

/** One drug in the order of `columns`; an empty text or a zero amount means there is none. */
const drugRowSchema = z.tuple([
  code,
  z.string().min(1),
  z.array(z.string()),
  z.number().min(0),
  z.string(),
  z.union([z.literal(0), z.literal(1)]),
  z.enum(drugCategories),
  z.array(z.string()),
  optionalDate,
  optionalDate,
  z.array(code),
]);

const drugsSchema = z.strictObject({ columns: z.array(z.string()).length(11), rows: z.array(drugRowSchema).min(1) });

/** `ndc.json`: package codes by HCPCS code, each with the billing units one item holds. */
export const ndcSchema = z.record(code, z.array(z.tuple([z.string().regex(/^\d{11}$/), z.number().min(0)])));

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
export type DrugRow = z.infer<typeof drugRowSchema>;
export type ReleaseManifest = z.infer<typeof manifestSchema>;
export type ReleaseIndex = z.infer<typeof releaseIndexSchema>;
export type ReleaseEntry = z.infer<typeof releaseEntrySchema>;

export const codeSetFileNames = Object.keys(codeSetSchemas) as readonly CodeSetFileName[];
