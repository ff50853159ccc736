import * as z from 'zod/mini';
import { visibleText } from '../base/visible-text.ts';
import { accessSiteSchema } from './access-site.ts';
import { administrationSchema } from './administration.ts';
import { claimOverrideSchema } from './claim-override.ts';
import { payers, stayKinds } from './encounter.ts';
import { settings } from './setting.ts';
import { dateSchema, localTimeSchema } from './local-time.ts';
import { switchIds } from './policy.ts';

const staySchema = z.strictObject({
  kind: z.enum(stayKinds),
  start: z.optional(localTimeSchema),
  stop: z.optional(localTimeSchema),
});

const modifierSchema = z
  .string()
  .check(z.regex(/^[A-Z0-9]{2}$/, 'a modifier has two capital letters or digits'));

const billedLineSchema = z.strictObject({
  dateOfService: z.optional(dateSchema),
  code: z.string().check(z.regex(/^[A-Z0-9]{5}$/, 'a code has five capital letters or digits')),
  modifiers: z.optional(z.array(modifierSchema).check(z.maxLength(4))),
  units: z.int().check(z.gte(0), z.lte(100_000)),
});

const policySchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  switches: z.optional(
    z.partialRecord(
      z.enum(switchIds as readonly [(typeof switchIds)[number]]),
      z.string().check(z.maxLength(100)),
    ),
  ),
});

/** The interchange format, version 1: what files, scenarios, the command line and the store hold. */
export const encounterFileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  title: z.optional(z.string().check(z.maxLength(500), z.overwrite(visibleText))),
  setting: z.enum(settings),
  dateOfService: dateSchema,
  timeZone: z.optional(z.string().check(z.maxLength(100))),
  policy: z.optional(policySchema),
  payer: z.optional(z.enum(payers)),
  placeOfService: z.optional(z.string().check(z.regex(/^\d{2}$/, 'a place of service has two digits'))),
  primaryReason: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  earlierEncounterSameDay: z.optional(z.boolean()),
  stays: z.optional(z.array(staySchema).check(z.maxLength(100))),
  accessSites: z.optional(z.array(accessSiteSchema).check(z.maxLength(100))),
  administrations: z.array(administrationSchema).check(z.maxLength(20_000)),
  designations: z.optional(z.strictObject({ initial: z.optional(z.record(z.string(), z.string())) })),
  billed: z.optional(z.array(billedLineSchema).check(z.maxLength(10_000))),
  overrides: z.optional(z.array(claimOverrideSchema).check(z.maxLength(1000))),
});

/** An encounter as written in a file: times are local `YYYY-MM-DDTHH:MM`. */
export type EncounterFile = z.infer<typeof encounterFileSchema>;
