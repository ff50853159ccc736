import * as z from 'zod/mini';
import { visibleText } from '../base/visible-text.ts';
import type { IsoDate } from './clock-time.ts';
import type { AccessSiteId, BillingCode, OverrideId } from './ids.ts';
import { dateSchema } from './local-time.ts';

const lineFields = {
  dateOfService: dateSchema,
  code: z.string().check(z.regex(/^[A-Z0-9]{5}$/, 'a code has five capital letters or digits')),
  modifiers: z
    .array(z.string().check(z.regex(/^[A-Z0-9]{2}$/, 'a modifier has two capital letters or digits')))
    .check(z.maxLength(4)),
};

export const claimOverrideSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  computed: z.optional(
    z.strictObject({
      ...lineFields,
      units: z.int().check(z.gte(0), z.lte(1e9)),
      accessSiteId: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    }),
  ),
  reported: z.optional(z.strictObject({ ...lineFields, units: z.int().check(z.gte(1), z.lte(100_000)) })),
  computedUnits: z.optional(z.int().check(z.gte(0), z.lte(1e9))),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000), z.overwrite(visibleText)),
  by: z.string().check(z.trim(), z.minLength(1), z.maxLength(100), z.overwrite(visibleText)),
  at: z.iso.datetime(),
});

/** A line as it goes onto the claim. */
export interface ReportedLine {
  readonly dateOfService: IsoDate;
  readonly code: BillingCode;
  readonly modifiers: readonly string[];
  readonly units: number;
}

/** A line as it was computed; a drug line has no site. */
export interface ComputedLine extends ReportedLine {
  readonly accessSiteId?: AccessSiteId;
}

/**
 * What a coder reports in place of what is computed, why and who. With both lines a computed one is changed; without
 * `reported` it is taken off the claim; without `computed` one is added to it. The rules never see it.
 */
export interface ClaimOverride {
  readonly id: OverrideId;
  /** As it was computed when it was overridden: when it is computed otherwise since, the override is stale. */
  readonly computed?: ComputedLine;
  readonly reported?: ReportedLine;
  /** Of an added line: units of its code that were computed for the day when it was added; absent = none. */
  readonly computedUnits?: number;
  readonly reason: string;
  /** The name under which the coder works. */
  readonly by: string;
  /** The instant, UTC, `…Z`. */
  readonly at: string;
}

/** The line an override speaks of; the schema lets none pass without one. */
export function lineOfOverride({ computed, reported }: ClaimOverride): ReportedLine {
  const line = reported ?? computed;
  if (line === undefined) throw new Error('Broken invariant: an override without a line');
  return line;
}

/** What a schema cannot say of an override; undefined when nothing is wrong. */
export function overrideProblem(override: {
  readonly computed?: { readonly code: string; readonly dateOfService: string } | undefined;
  readonly reported?: { readonly code: string; readonly dateOfService: string } | undefined;
}): string | undefined {
  const { computed, reported } = override;
  if (computed === undefined && reported === undefined)
    return 'give the line that is computed, the line that is reported, or both';
  if (computed === undefined || reported === undefined) return undefined;
  return computed.code === reported.code && computed.dateOfService === reported.dateOfService
    ? undefined
    : 'a change keeps the code and the date; for another one take the line off and add one';
}
