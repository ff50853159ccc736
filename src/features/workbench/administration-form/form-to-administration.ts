import { present } from '../../../base/assert.ts';
import type { AccessSite } from '../../../domain/access-site.ts';
import { isInfusionRoute } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';
import type { Container, Drug, DrugComponent, Quantity } from '../../../domain/drug.ts';
import { accessSiteId, billingCode } from '../../../domain/ids.ts';
import type { AccessSiteId, AdministrationId } from '../../../domain/ids.ts';
import { parseClockInput } from '../../../ui/parse-clock-input.ts';
import { parseQuantity } from '../quantity-text.ts';
import { newSite } from './administration-form-schema.ts';
import type { AdministrationFormValues } from './administration-form-schema.ts';

export interface FormContext {
  readonly id: AdministrationId;
  readonly dateOfService: IsoDate;
  /** The id for a site that the form makes. */
  readonly newSiteId: AccessSiteId;
}

export interface FormOutcome {
  readonly administration: Administration;
  readonly accessSites: readonly AccessSite[];
}

/** `{ [key]: value }`, or nothing when there is no value: an absent fact is no field. */
const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };

const words = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

const quantity = (text: string): Quantity | undefined => {
  const read = parseQuantity(text);
  return read.ok ? read.value : undefined;
};

const drugOf = ({ name, hcpcs, ndc }: AdministrationFormValues['contents'][number]): Drug => ({
  name: name.trim(),
  ...optional('hcpcs', words(hcpcs) === undefined ? undefined : billingCode(hcpcs.trim().toUpperCase())),
  ...optional('ndc', words(ndc)),
});

const componentOf = (content: AdministrationFormValues['contents'][number]): DrugComponent => ({
  ...drugOf(content),
  ...optional('dose', quantity(content.dose)),
});

/** The drug of a form, or the drugs of its bag, with the doses that can be read. */
export const contentsOfForm = ({ isMix, contents }: Pick<AdministrationFormValues, 'isMix' | 'contents'>): Pick<Administration, 'drug' | 'components'> =>
  isMix ? { components: contents.map(componentOf) } : { drug: drugOf(present(contents[0], 'a drug')) };

const containerOf = ({ size, count, isSingleDose }: AdministrationFormValues['containers'][number]): Container => ({
  ...present(quantity(size), 'the size of a container'),
  count: Number(count),
  ...optional('singleDose', isSingleDose === '' ? undefined : isSingleDose === 'yes'),
});

/**
 * Reads a form that has passed its schema. What the route cannot have (the pauses and rate of an injection) is left out.
 * @returns the administration, and the site it needs when a new one was named
 */
export function formToAdministration(values: AdministrationFormValues, context: FormContext): FormOutcome {
  const minute = (text: string): number | undefined => {
    const read = parseClockInput(text, { dateOfService: context.dateOfService });
    return read.ok ? read.value : undefined;
  };
  const isNewSite = values.site === newSite;
  const site = isNewSite ? context.newSiteId : words(values.site) === undefined ? undefined : accessSiteId(values.site);
  const containers = values.containers.map(containerOf);
  const pauses = values.pauses.map(({ start, stop }) => ({ start: present(minute(start), 'a time'), stop: present(minute(stop), 'a time') }));
  const common = {
    id: context.id,
    ...optional('accessSiteId', site),
    ...contentsOfForm(values),
    ...optional('category', values.category === '' ? undefined : values.category),
    ...optional('categoryReason', values.category === '' ? undefined : words(values.categoryReason)),
    ...optional('start', minute(values.start)),
    ...optional('stop', minute(values.stop)),
    ...optional('dose', quantity(values.dose)),
    ...optional('containers', containers.length === 0 ? undefined : containers),
    ...optional('volume', quantity(values.volume)),
    ...optional('orderId', words(values.orderId)),
    ...optional('purpose', values.purpose === '' ? undefined : values.purpose),
    ...optional('pump', values.pump === '' ? undefined : values.pump),
    ...optional('lesions', values.route === 'intralesional' && words(values.lesions) !== undefined ? Number(values.lesions) : undefined),
    ...optional('counselled', values.counselled === '' ? undefined : values.counselled === 'yes'),
    ...optional('status', values.status === '' ? undefined : values.status),
    ...optional('evidence', values.stopEvidence === '' ? undefined : { stop: values.stopEvidence }),
    ...optional('note', words(values.note)),
  };
  const label = words(values.newSiteLabel);
  return {
    administration: isInfusionRoute(values.route)
      ? { ...common, route: values.route, ...optional('pauses', pauses.length === 0 ? undefined : pauses), ...optional('rate', quantity(values.rate)) }
      : { ...common, route: values.route },
    accessSites: isNewSite ? [{ id: context.newSiteId, kind: values.newSiteKind, ...optional('label', label) }] : [],
  };
}
