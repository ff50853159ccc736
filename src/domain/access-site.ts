import * as z from 'zod/mini';
import { visibleText } from '../base/visible-text.ts';
import type { AccessSiteId } from './ids.ts';

export const accessSiteKinds = [
  'peripheral-iv',
  'midline',
  'picc',
  'port',
  'central-line',
  'arterial',
  'subcutaneous',
] as const;

export type AccessSiteKind = (typeof accessSiteKinds)[number];

/** Why a second site was needed (R5–R7). A lumen, a restart or a rate is no reason. */
export const separateSiteReasons = ['protocol', 'incompatible-drugs', 'patient-condition'] as const;

export type SeparateSiteReason = (typeof separateSiteReasons)[number];

export const accessSiteSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  kind: z.enum(accessSiteKinds),
  label: z.optional(z.string().check(z.maxLength(500), z.overwrite(visibleText))),
  lumens: z.optional(z.int().check(z.gte(1), z.lte(9))),
  separateSite: z.optional(z.strictObject({ reason: z.enum(separateSiteReasons) })),
});

/** Where a drug enters the body: one lane of the timeline. */
export interface AccessSite {
  readonly id: AccessSiteId;
  readonly kind: AccessSiteKind;
  readonly label?: string;
  readonly lumens?: number;
  readonly separateSite?: { readonly reason: SeparateSiteReason };
}

/** True for lanes that carry intravenous drugs; arterial and subcutaneous lines have no initial service of their own. */
export const isVenous = (kind: AccessSiteKind): boolean => kind !== 'arterial' && kind !== 'subcutaneous';
