import type { IsoDate } from '../../domain/clock-time.ts';
import { dateOfMinute } from '../../domain/clock-time.ts';
import { withCancelled } from './cancelled-entries.ts';
import { findHeading, guessMapping, guessPreset } from './guess-mapping.ts';
import type { MarHeading } from './guess-mapping.ts';
import type { MarAdministration } from './mar-administration.ts';
import type { MarFate, MarRowFate } from './mar-event.ts';
import { plainWords } from './mar-field.ts';
import type { DateOrder, MarMapping } from './mar-field.ts';
import type { MarOptions } from './mar-options.ts';
import { actionWords, marPresetOf } from './mar-presets.ts';
import type { MarPreset } from './mar-presets.ts';
import type { MarTable } from './mar-table.ts';
import { withoutOtherPatients } from './other-patients.ts';
import { pairMarEvents } from './pair-mar-events.ts';
import { placeDateless } from './place-dateless.ts';
import { readMarEvents } from './read-mar-events.ts';
import { readMarTable } from './read-mar-table.ts';
import { withoutRepeated } from './repeated-rows.ts';
import { readMarWords, wordsMapping } from './read-mar-words.ts';

/** A pasted record, read: what it says was given, and what became of every row. */
export interface MarReading {
  readonly table: MarTable;
  readonly heading: MarHeading | undefined;
  readonly preset: MarPreset;
  readonly dateOrder: DateOrder;
  readonly mapping: MarMapping;
  readonly administrations: readonly MarAdministration[];
  /** Every row that is not blank, in the order of the text. */
  readonly rows: readonly MarRowFate[];
  /** Actions as written that no preset knows. */
  readonly unknownActions: readonly string[];
  /** A time without date lies before the one above it: `isNextDay` would matter. */
  readonly isBackwards: boolean;
  /** The day on which the first administration begins; absent without one, or when no row writes a date. */
  readonly firstDate: IsoDate | undefined;
}

/** Rows by what became of them; `rows = used + notCoded + unreadable`. */
export interface MarCounts {
  readonly rows: number;
  readonly used: number;
  readonly notCoded: number;
  readonly unreadable: number;
}

/**
 * Reads a medication record that was pasted as text: table or lines, action rows or intervals. Pure; never throws.
 * Reader → events → pairing; the rows are kept as they were.
 */
export function readMar(text: string, options: MarOptions): MarReading {
  const raw = readMarTable(text);
  const preset = options.preset === undefined ? guessPreset(raw) : marPresetOf(options.preset);
  const dateOrder = options.dateOrder ?? preset.dateOrder;
  const own = Object.entries(options.actions ?? {}).map(
    ([written, kind]) => [plainWords(written), kind] as const,
  );
  const actions = own.length === 0 ? actionWords(preset) : new Map([...actionWords(preset), ...own]);
  const table = raw.separator === 'words' ? readMarWords(raw, actions) : raw;
  const heading = findHeading(table, preset);
  const { dateOfService } = options;
  const guessed =
    table.separator === 'words'
      ? wordsMapping
      : guessMapping(table, heading, preset, { dateOfService, dateOrder, actions });
  const mapping = options.mapping ?? guessed;
  const isNextDay = options.isNextDay === true;
  const read = readMarEvents(table, heading, { dateOfService, dateOrder, mapping, actions, isNextDay });
  const placed = placeDateless(read.events, isNextDay);
  const paired = pairMarEvents(placed.events, options.ownBags ?? new Set());
  const standing = withCancelled(paired.administrations, read.cancelled);
  const administrations = withoutRepeated(withoutOtherPatients(standing, read.events), table.rows);

  const fates = new Map<number, MarFate>(read.fates.map(({ row, fate }) => [row.row, fate]));
  for (const [row, says] of paired.loose) fates.set(row, { kind: 'not-coded', says });
  for (const { id, rows, drugText } of administrations)
    for (const row of rows) fates.set(row, { kind: 'used', says: drugText, administration: id });
  const rows = table.rows.map((row): MarRowFate => ({
    row,
    fate: fates.get(row.row) ?? { kind: 'unreadable', says: 'The row could not be read' },
  }));
  const unknown = rows.flatMap(({ fate }) =>
    fate.kind === 'unreadable' && fate.unknownAction !== undefined ? [fate.unknownAction] : [],
  );
  const dated = placed.events.filter((event) => !event.isDateless).map((event) => event.minute);
  return {
    table,
    heading,
    preset,
    dateOrder,
    mapping,
    administrations,
    rows,
    unknownActions: [...new Set(unknown)],
    isBackwards: placed.isBackwards || read.events.some(({ hasLostStop }) => hasLostStop === true),
    firstDate: dated.length === 0 ? undefined : dateOfMinute(dateOfService, Math.min(...dated)),
  };
}

/**
 * Counts the rows. Those of administrations that a person leaves out are not coded.
 * @param isTaken whether an administration, by its id, is taken over
 */
export function countMarRows(
  rows: readonly MarRowFate[],
  isTaken: (administration: number) => boolean,
): MarCounts {
  const count = (wanted: MarFate['kind']): number =>
    rows.filter(
      ({ fate }) =>
        (fate.kind === 'used' && !isTaken(fate.administration) ? 'not-coded' : fate.kind) === wanted,
    ).length;
  return {
    rows: rows.length,
    used: count('used'),
    notCoded: count('not-coded'),
    unreadable: count('unreadable'),
  };
}

/** Whether text that is pasted looks like a medication record rather than lines for the entry line. */
export function looksLikeMar(text: string, dateOfService: IsoDate): boolean {
  const reading = readMar(text, { dateOfService });
  if (reading.table.rows.length < 2) return false;
  if (reading.table.separator === 'words')
    return (
      reading.administrations.length > 0 &&
      reading.rows.some(({ row, fate }) => fate.kind === 'used' && (row.cells[2] ?? '') !== '')
    );
  return reading.heading !== undefined || reading.administrations.length > 0;
}
