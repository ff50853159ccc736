import { z } from 'zod';
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
  id: z.string().min(1).max(200),
  kind: z.enum(accessSiteKinds),
  label: z.string().max(500).overwrite(visibleText).optional(),
  lumens: z.int().min(1).max(9).optional(),
  separateSite: z.strictObject({ reason: z.enum(separateSiteReasons) }).optional(),
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
