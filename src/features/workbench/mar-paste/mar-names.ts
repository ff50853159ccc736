import type { MarActionKind, MarField } from '../../../interop/mar/mar-field.ts';

export const marFieldNames: Readonly<Record<MarField, string>> = {
  date: 'Date',
  time: 'Time',
  action: 'Action',
  start: 'Start',
  stop: 'Stop',
  duration: 'Duration',
  drug: 'Drug',
  dose: 'Dose',
  doseUnit: 'Dose unit',
  rate: 'Rate',
  rateUnit: 'Rate unit',
  volume: 'Volume',
  route: 'Route',
  site: 'Site',
  order: 'Order',
  line: 'Pump channel',
  bag: 'New bag (Y)',
  complete: 'Complete (Y)',
  patient: 'Patient',
};

export const marActionNames: Readonly<Record<MarActionKind, string>> = {
  begin: 'begins a bag',
  restart: 'goes on after a pause',
  pause: 'pauses',
  stop: 'stops',
  given: 'given',
  push: 'pushed',
  rate: 'changes the rate',
  verify: 'only looks',
  planned: 'planned only',
  'not-given': 'not given',
  cancel: 'takes the entry back',
  other: 'no infusion or injection',
};
