import type { AccessSiteId, AdministrationId, OverrideId } from './ids.ts';

export type AdministrationField =
  | 'start'
  | 'stop'
  | 'pauses'
  | 'drug'
  | 'dose'
  | 'category'
  | 'categoryReason'
  | 'purpose'
  | 'route'
  | 'counselled'
  | 'lesions'
  | 'accessSiteId'
  | 'containers'
  | 'rate'
  | 'volume';

export type EncounterField =
  | 'dateOfService'
  | 'primaryReason'
  | 'timeZone'
  | 'payer'
  | 'policy'
  | 'stays'
  | 'designations'
  | 'billed'
  | 'placeOfService';

/** Names one fact of an encounter, so that a finding can focus the very field and the very edge of a bar. */
export type FactPath =
  | { readonly of: 'administration'; readonly id: AdministrationId; readonly field: AdministrationField }
  | { readonly of: 'access-site'; readonly id: AccessSiteId; readonly field: 'separateSite' | 'kind' }
  | { readonly of: 'encounter'; readonly field: EncounterField }
  /** No rule names one. */
  | { readonly of: 'override'; readonly id: OverrideId };

/** As the result file writes it: `administrations.a2.stop`. */
export function formatFactPath(path: FactPath): string {
  switch (path.of) {
    case 'administration':
      return `administrations.${path.id}.${path.field}`;
    case 'access-site':
      return `accessSites.${path.id}.${path.field}`;
    case 'encounter':
      return path.field;
    case 'override':
      return `overrides.${path.id}`;
  }
}

export const administrationFact = (id: AdministrationId, field: AdministrationField): FactPath => ({
  of: 'administration',
  id,
  field,
});

export const accessSiteFact = (id: AccessSiteId, field: 'separateSite' | 'kind'): FactPath => ({
  of: 'access-site',
  id,
  field,
});

export const encounterFact = (field: EncounterField): FactPath => ({ of: 'encounter', field });
