import { z } from 'zod';
import { visibleText } from '../base/visible-text.ts';
import { accessSiteSchema } from './access-site.ts';
import { administrationSchema } from './administration.ts';
import { payers, stayKinds } from './encounter.ts';
import { settings } from './setting.ts';
import { dateSchema, localTimeSchema } from './local-time.ts';
import { switchIds } from './policy.ts';

const staySchema = z.strictObject({
  kind: z.enum(stayKinds),
  start: localTimeSchema.optional(),
  stop: localTimeSchema.optional(),
});

const modifierSchema = z.string().regex(/^[A-Z0-9]{2}$/, 'a modifier has two capital letters or digits');

const billedLineSchema = z.strictObject({
  dateOfService: dateSchema.optional(),
  code: z.string().regex(/^[A-Z0-9]{5}$/, 'a code has five capital letters or digits'),
  modifiers: z.array(modifierSchema).max(4).optional(),
  units: z.int().min(0).max(100_000),
});

const policySchema = z.strictObject({
  id: z.string().min(1).max(200),
  switches: z.partialRecord(z.enum(switchIds as readonly [(typeof switchIds)[number]]), z.string().max(100)).optional(),
});

/** The interchange format, version 1: what files, scenarios, the command line and the store hold. */
export const encounterFileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1).max(200),
  title: z.string().max(500).overwrite(visibleText).optional(),
  setting: z.enum(settings),
  dateOfService: dateSchema,
  timeZone: z.string().max(100).optional(),
  policy: policySchema.optional(),
  payer: z.enum(payers).optional(),
  placeOfService: z.string().regex(/^\d{2}$/, 'a place of service has two digits').optional(),
  primaryReason: z.string().min(1).max(200).optional(),
  earlierEncounterSameDay: z.boolean().optional(),
  stays: z.array(staySchema).max(100).optional(),
  accessSites: z.array(accessSiteSchema).max(100).optional(),
  administrations: z.array(administrationSchema).max(20_000),
  designations: z.strictObject({ initial: z.record(z.string(), z.string()).optional() }).optional(),
  billed: z.array(billedLineSchema).max(10_000).optional(),
});

/** An encounter as written in a file: times are local `YYYY-MM-DDTHH:MM`. */
export type EncounterFile = z.infer<typeof encounterFileSchema>;
