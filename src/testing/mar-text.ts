import { isoDate } from '../domain/clock-time.ts';
import type { MarAdministration } from '../interop/mar/mar-administration.ts';
import type { MarOptions } from '../interop/mar/mar-options.ts';
import { readMar } from '../interop/mar/read-mar.ts';
import { sayClock } from '../interop/mar/say-clock.ts';

const dateOfService = isoDate('2026-10-06');
/** The reading of a pasted MAR on 2026-10-06. */
export const readLines = (lines: readonly string[], options: Partial<MarOptions> = {}) =>
  readMar(lines.join('\n'), { dateOfService, ...options });

const at = (minute: number | undefined): string => (minute === undefined ? '?' : sayClock(minute));
/** Example: "ceftriaxone iv-infusion 10:12–10:47 pause 10:20–10:30 rows 2+3 [flag]". */
export const sayAdministration = ({
  drugText,
  route,
  start,
  stop,
  pauses,
  rows,
  flags,
  isProposed,
}: MarAdministration): string =>
  [
    drugText,
    route,
    `${at(start)}–${at(stop)}`,
    ...pauses.map((pause) => `pause ${at(pause.start)}–${at(pause.stop)}`),
    `rows ${rows.join('+')}`,
    ...flags.map(({ code }) => `[${code}]`),
    ...(isProposed ? [] : ['left out']),
  ].join(' ');

/** The administrations of a pasted MAR, each as a line of text. */
export const paired = (lines: readonly string[], options: Partial<MarOptions> = {}): readonly string[] =>
  readLines(lines, options).administrations.map(sayAdministration);

/** What became of each of its rows. */
export const fates = (lines: readonly string[], options: Partial<MarOptions> = {}): readonly string[] =>
  readLines(lines, options).rows.map(({ row, fate }) => `${String(row.row)} ${fate.kind}: ${fate.says}`);

/** The columns of `row`. */
export const heading = 'Date/Time\tAction\tMedication\tDose\tRate\tRoute\tSite';

/** A row of a MAR of that day. */
export const row = (
  time: string,
  action: string,
  drug = 'ceftriaxone',
  dose = '1 g',
  rate = '',
  route = 'Intravenous',
  site = 'L AC',
): string => [`10/06/2026 ${time}`, action, drug, dose, rate, route, site].join('\t');
