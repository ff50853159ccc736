import * as z from 'zod/mini';
import { visibleText } from '../base/visible-text.ts';
import type { ClockMinute } from './clock-time.ts';
import { containerSchema, drugComponentSchema, drugSchema, quantitySchema } from './drug.ts';
import type { Container, Drug, DrugComponent, Quantity } from './drug.ts';
import type { AccessSiteId, AdministrationId } from './ids.ts';
import { localTimeSchema } from './local-time.ts';

export const infusionRoutes = ['iv-infusion', 'sc-infusion', 'intra-arterial-infusion'] as const;

export const pointRoutes = [
  'iv-push',
  'im-injection',
  'sc-injection',
  'intra-arterial-push',
  'on-body-injector',
  'intralesional',
  'intrathecal',
  'intrapleural',
  'intraperitoneal',
  'intraventricular-reservoir',
  'pump-refill',
  'port-flush',
  'other',
] as const;

export const routes = [...infusionRoutes, ...pointRoutes] as const;

export type InfusionRoute = (typeof infusionRoutes)[number];
export type PointRoute = (typeof pointRoutes)[number];
export type Route = InfusionRoute | PointRoute;

export const serviceCategories = ['therapeutic', 'chemotherapy', 'hydration'] as const;
export type ServiceCategory = (typeof serviceCategories)[number];

/** `not-coded`: flush, keep-open, carrier, contrast, part of a procedure. */
export const chartedCategories = [...serviceCategories, 'not-coded'] as const;
export type ChartedCategory = (typeof chartedCategories)[number];

export const purposes = [
  'treatment',
  'dehydration',
  'electrolyte-deficit',
  'procedure',
  'keep-vein-open',
  'flush',
  'carrier',
  'contrast',
  'anaesthesia',
  'transfusion',
  'premedication',
  'prophylaxis',
  'other',
] as const;
export type Purpose = (typeof purposes)[number];

export const pumps = ['portable', 'implanted', 'facility-owned-portable'] as const;
export type Pump = (typeof pumps)[number];

export const administrationStatuses = ['given', 'not-given', 'entered-in-error'] as const;
export type AdministrationStatus = (typeof administrationStatuses)[number];

export const stopEvidences = ['charted', 'derived-from-volume', 'still-running-note'] as const;
export type StopEvidence = (typeof stopEvidences)[number];

const commonFields = {
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  accessSiteId: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  drug: z.optional(drugSchema),
  components: z.optional(z.array(drugComponentSchema).check(z.minLength(1), z.maxLength(50))),
  category: z.optional(z.enum(chartedCategories)),
  /** Why the charted category is not the one of the drug table. */
  categoryReason: z.optional(z.string().check(z.minLength(1), z.maxLength(500), z.overwrite(visibleText))),
  start: z.optional(localTimeSchema),
  stop: z.optional(localTimeSchema),
  dose: z.optional(quantitySchema),
  containers: z.optional(z.array(containerSchema).check(z.maxLength(50))),
  volume: z.optional(quantitySchema),
  orderId: z.optional(z.string().check(z.minLength(1), z.maxLength(200), z.overwrite(visibleText))),
  purpose: z.optional(z.enum(purposes)),
  pump: z.optional(z.enum(pumps)),
  /** Number of lesions treated, for the intralesional route. */
  lesions: z.optional(z.int().check(z.gte(1), z.lte(1000))),
  /** Whether the patient or the family was counselled, for an antibody against RSV. */
  counselled: z.optional(z.boolean()),
  status: z.optional(z.enum(administrationStatuses)),
  evidence: z.optional(z.strictObject({ stop: z.optional(z.enum(stopEvidences)) })),
  note: z.optional(z.string().check(z.maxLength(5000), z.overwrite(visibleText))),
};

const pauseSchema = z.strictObject({ start: localTimeSchema, stop: localTimeSchema });

/** A bag runs: it has a rate and may pause. */
const infusionSchema = <R extends InfusionRoute>(route: R) =>
  z.strictObject({
    ...commonFields,
    route: z.literal(route),
    pauses: z.optional(z.array(pauseSchema).check(z.maxLength(500))),
    rate: z.optional(quantitySchema),
  });

/** A push, an injection, a refill: no rate and no pauses. */
const pointSchema = <R extends PointRoute>(route: R) =>
  z.strictObject({ ...commonFields, route: z.literal(route) });

export const administrationSchema = z.discriminatedUnion('route', [
  infusionSchema('iv-infusion'),
  infusionSchema('sc-infusion'),
  infusionSchema('intra-arterial-infusion'),
  pointSchema('iv-push'),
  pointSchema('im-injection'),
  pointSchema('sc-injection'),
  pointSchema('intra-arterial-push'),
  pointSchema('on-body-injector'),
  pointSchema('intralesional'),
  pointSchema('intrathecal'),
  pointSchema('intrapleural'),
  pointSchema('intraperitoneal'),
  pointSchema('intraventricular-reservoir'),
  pointSchema('pump-refill'),
  pointSchema('port-flush'),
  pointSchema('other'),
]);

export interface Pause {
  readonly start: ClockMinute;
  readonly stop: ClockMinute;
}

interface CommonAdministration {
  readonly id: AdministrationId;
  readonly accessSiteId?: AccessSiteId;
  /** Exactly one of `drug` and `components` is there; `contentsOf` reads both alike. */
  readonly drug?: Drug;
  readonly components?: readonly DrugComponent[];
  readonly category?: ChartedCategory;
  /** Why it is not the category of the drug table; without one a rule asks for it. */
  readonly categoryReason?: string;
  /** Absent = not charted. */
  readonly start?: ClockMinute;
  /** Absent = not charted. */
  readonly stop?: ClockMinute;
  readonly dose?: Quantity;
  readonly containers?: readonly Container[];
  readonly volume?: Quantity;
  readonly orderId?: string;
  readonly purpose?: Purpose;
  readonly pump?: Pump;
  readonly lesions?: number;
  /** Absent = not charted. */
  readonly counselled?: boolean;
  readonly status?: AdministrationStatus;
  readonly evidence?: { readonly stop?: StopEvidence };
  readonly note?: string;
}

export interface InfusionAdministration extends CommonAdministration {
  readonly route: InfusionRoute;
  readonly pauses?: readonly Pause[];
  readonly rate?: Quantity;
}

export interface PointAdministration extends CommonAdministration {
  readonly route: PointRoute;
}

/** One drug given: one bar of the timeline. The bridge to FHIR is MedicationAdministration. */
export type Administration = InfusionAdministration | PointAdministration;

export const isInfusionRoute = (route: Route): route is InfusionRoute =>
  route === 'iv-infusion' || route === 'sc-infusion' || route === 'intra-arterial-infusion';

export const isInfusion = (administration: Administration): administration is InfusionAdministration =>
  isInfusionRoute(administration.route);

/** The drugs of an administration without the dose that stands beside a single one; allocates as little as it can. */
export function drugsOf(administration: Administration): readonly Drug[] {
  if (administration.components !== undefined) return administration.components;
  return administration.drug === undefined ? [] : [administration.drug];
}

/** The drugs of an administration: one for a plain bag, several for a mix; each with its dose where charted. */
export function contentsOf(administration: Administration): readonly DrugComponent[] {
  if (administration.components !== undefined) return administration.components;
  if (administration.drug === undefined) return [];
  return [
    administration.dose === undefined
      ? administration.drug
      : { ...administration.drug, dose: administration.dose },
  ];
}

/** What a person calls it. Example: "dexamethasone + ondansetron". */
export const nameOf = (administration: Administration): string =>
  administration.drug?.name ??
  administration.components?.map((component) => component.name).join(' + ') ??
  '';
