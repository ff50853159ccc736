/** What a column of a medication record may hold. */
export const marFields = [
  'date',
  'time',
  'action',
  'start',
  'stop',
  'duration',
  'drug',
  'dose',
  'doseUnit',
  'rate',
  'rateUnit',
  'volume',
  'route',
  'site',
  'order',
  'line',
  'bag',
  'complete',
  'patient',
] as const;

export type MarField = (typeof marFields)[number];

/** The field of each column, from the first; a column without one is kept and not read. */
export type MarMapping = readonly (MarField | undefined)[];

/** What an action of the record does to an administration. */
export const marActionKinds = [
  'begin',
  'restart',
  'pause',
  'stop',
  'given',
  'push',
  'rate',
  'verify',
  'planned',
  'not-given',
  'cancel',
  'other',
] as const;

export type MarActionKind = (typeof marActionKinds)[number];

export const dateOrders = ['mdy', 'dmy'] as const;
/** How 03/02/2026 is read: month first, or day first. */
export type DateOrder = (typeof dateOrders)[number];

/** Words as they are compared: small letters, and one blank for whatever is neither letter nor digit. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
