import type { SeparateSiteReason } from '../../domain/access-site.ts';
import type { AdministrationStatus, ChartedCategory, Pump, Purpose, Route, StopEvidence } from '../../domain/administration.ts';
import type { Payer, StayKind } from '../../domain/encounter.ts';

/** Names of charted facts as the workbench shows them; the record itself keeps the short values. */
export const routeNames: Readonly<Record<Route, string>> = {
  'iv-infusion': 'IV infusion',
  'iv-push': 'IV push',
  'im-injection': 'IM injection',
  'sc-injection': 'SC injection',
  'sc-infusion': 'SC infusion',
  'intra-arterial-infusion': 'Intra-arterial infusion',
  'intra-arterial-push': 'Intra-arterial push',
  'on-body-injector': 'On-body injector',
  intralesional: 'Intralesional',
  intrathecal: 'Intrathecal',
  intrapleural: 'Intrapleural',
  intraperitoneal: 'Intraperitoneal',
  'intraventricular-reservoir': 'Ventricular reservoir',
  'pump-refill': 'Pump refill',
  'port-flush': 'Port flush',
  other: 'Other route',
};

export const separateSiteNames: Readonly<Record<SeparateSiteReason, string>> = {
  protocol: 'Protocol needs two sites',
  'incompatible-drugs': 'Incompatible drugs',
  'patient-condition': 'Condition of the patient',
};

export const categoryNames: Readonly<Record<ChartedCategory, string>> = {
  therapeutic: 'Therapeutic',
  chemotherapy: 'Chemotherapy',
  hydration: 'Hydration',
  'not-coded': 'Not coded',
};

/** As `CategoryMark` writes them. */
export const shortCategoryNames: Readonly<Record<ChartedCategory, string>> = {
  therapeutic: 'Thx',
  chemotherapy: 'Chemo',
  hydration: 'Hyd',
  'not-coded': 'Not coded',
};

export const purposeNames: Readonly<Record<Purpose, string>> = {
  treatment: 'Treatment',
  dehydration: 'Dehydration',
  'electrolyte-deficit': 'Electrolyte deficit',
  procedure: 'Part of a procedure',
  'keep-vein-open': 'Keep vein open',
  flush: 'Flush',
  carrier: 'Carrier',
  contrast: 'Contrast',
  anaesthesia: 'Anaesthesia',
  transfusion: 'Transfusion',
  premedication: 'Premedication',
  prophylaxis: 'Prophylaxis',
  other: 'Other',
};

export const pumpNames: Readonly<Record<Pump, string>> = {
  portable: 'Portable',
  implanted: 'Implanted',
  'facility-owned-portable': 'Portable, owned by the facility',
};

export const statusNames: Readonly<Record<AdministrationStatus, string>> = {
  given: 'Given',
  'not-given': 'Not given',
  'entered-in-error': 'Entered in error',
};

export const stopEvidenceNames: Readonly<Record<StopEvidence, string>> = {
  charted: 'Charted',
  'derived-from-volume': 'Derived from rate and volume',
  'still-running-note': 'A note says it was still running',
};

export const stayNames: Readonly<Record<StayKind, string>> = {
  emergency: 'Emergency',
  observation: 'Observation',
  clinic: 'Clinic',
  'infusion-centre': 'Infusion centre',
  inpatient: 'Inpatient',
};

export const payerNames: Readonly<Record<Payer, string>> = { medicare: 'Medicare', other: 'Other payer' };
