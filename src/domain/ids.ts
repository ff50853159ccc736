import type { Brand } from '../base/brand.ts';

export type EncounterId = Brand<string, 'EncounterId'>;
export type AccessSiteId = Brand<string, 'AccessSiteId'>;
export type AdministrationId = Brand<string, 'AdministrationId'>;

export type OverrideId = Brand<string, 'OverrideId'>;

/** A CPT or HCPCS Level II code: the number only, never a descriptor. */
export type BillingCode = Brand<string, 'BillingCode'>;

export const encounterId = (id: string): EncounterId => id as EncounterId;
export const accessSiteId = (id: string): AccessSiteId => id as AccessSiteId;
export const administrationId = (id: string): AdministrationId => id as AdministrationId;
export const overrideId = (id: string): OverrideId => id as OverrideId;
export const billingCode = (code: string): BillingCode => code as BillingCode;
