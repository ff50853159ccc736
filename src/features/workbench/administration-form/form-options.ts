import { accessSiteKinds } from '../../../domain/access-site.ts';
import { administrationStatuses, chartedCategories, pumps, purposes, routes, stopEvidences } from '../../../domain/administration.ts';
import { siteKindNames } from '../../../domain/site-name.ts';
import { categoryNames, pumpNames, purposeNames, routeNames, statusNames, stopEvidenceNames } from '../charted-names.ts';

interface Option {
  readonly value: string;
  readonly name: string;
}

const options = <V extends string>(values: readonly V[], names: Readonly<Record<V, string>>, none?: string): readonly Option[] => [
  ...(none === undefined ? [] : [{ value: '', name: none }]),
  ...values.map((value) => ({ value, name: names[value] })),
];

export const routeOptions = options(routes, routeNames);
export const statusOptions = options(administrationStatuses, statusNames, 'Not said');
export const categoryOptions = options(chartedCategories, categoryNames, 'As the rules read it');
export const purposeOptions = options(purposes, purposeNames, 'Not charted');
export const pumpOptions = options(pumps, pumpNames, 'None');
export const stopEvidenceOptions = options(stopEvidences, stopEvidenceNames, 'Not said');
export const siteKindOptions = options(accessSiteKinds, siteKindNames);
export const counselledOptions: readonly Option[] = [
  { value: '', name: 'Not charted' },
  { value: 'yes', name: 'Counselled' },
  { value: 'no', name: 'Not counselled' },
];
export const singleDoseOptions: readonly Option[] = [
  { value: '', name: 'Not said' },
  { value: 'yes', name: 'Single-dose' },
  { value: 'no', name: 'Multi-dose' },
];
