import { contentsOf, isInfusion } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import type { DrugComponent } from '../../../domain/drug.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import { quantityText } from '../quantity-text.ts';
import type { AdministrationStart } from '../workbench-places.ts';
import type { AdministrationFormValues } from './administration-form-schema.ts';

const clock = (minute: number | undefined): string => (minute === undefined ? '' : formatClock(minute));

export const emptyContent: AdministrationFormValues['contents'][number] = { name: '', hcpcs: '', ndc: '', dose: '' };

const content = ({ name, hcpcs, ndc, dose }: DrugComponent): AdministrationFormValues['contents'][number] => ({
  name,
  hcpcs: hcpcs ?? '',
  ndc: ndc ?? '',
  dose: quantityText(dose),
});

const yesOrNo = (value: boolean | undefined): '' | 'yes' | 'no' => (value === undefined ? '' : value ? 'yes' : 'no');

/** The texts of a form for a known administration; `formToAdministration` reads them back to an equal one. */
export function administrationToForm(administration: Administration): AdministrationFormValues {
  const isMix = administration.components !== undefined;
  const contents = contentsOf(administration).map(content);
  return {
    route: administration.route,
    status: administration.status ?? '',
    category: administration.category ?? '',
    categoryReason: administration.categoryReason ?? '',
    isMix,
    contents: isMix ? contents : contents.map((one) => ({ ...one, dose: '' })),
    dose: quantityText(administration.dose),
    site: administration.accessSiteId ?? '',
    newSiteLabel: '',
    newSiteKind: 'peripheral-iv',
    start: clock(administration.start),
    stop: clock(administration.stop),
    stopEvidence: administration.evidence?.stop ?? '',
    pauses: isInfusion(administration) ? (administration.pauses ?? []).map(({ start, stop }) => ({ start: clock(start), stop: clock(stop) })) : [],
    rate: isInfusion(administration) ? quantityText(administration.rate) : '',
    volume: quantityText(administration.volume),
    containers: (administration.containers ?? []).map(({ amount, unit, count, singleDose }) => ({
      size: quantityText({ amount, unit }),
      count: String(count),
      isSingleDose: yesOrNo(singleDose),
    })),
    orderId: administration.orderId ?? '',
    purpose: administration.purpose ?? '',
    pump: administration.pump ?? '',
    lesions: administration.lesions === undefined ? '' : String(administration.lesions),
    counselled: yesOrNo(administration.counselled),
    note: administration.note ?? '',
  };
}

/** The texts of a form for something new. */
export function newForm({ route, accessSiteId, start, stop }: AdministrationStart): AdministrationFormValues {
  return {
    route,
    status: '',
    category: '',
    categoryReason: '',
    isMix: false,
    contents: [emptyContent],
    dose: '',
    site: accessSiteId ?? '',
    newSiteLabel: '',
    newSiteKind: 'peripheral-iv',
    start: clock(start),
    stop: clock(stop),
    stopEvidence: '',
    pauses: [],
    rate: '',
    volume: '',
    containers: [],
    orderId: '',
    purpose: '',
    pump: '',
    lesions: '',
    counselled: '',
    note: '',
  };
}
