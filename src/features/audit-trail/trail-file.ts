import type { TrailEntry } from '../../storage/trail.ts';
import { fieldPathName, fieldValueText } from '../../ui/field-path-name.ts';
import { spreadsheetText } from '../../ui/spreadsheet-cell.ts';
import { chartedChanges, wallTime } from './trail-filter.ts';
import type { TrailNames } from './trail-names.ts';

/** A cell that no spreadsheet takes for a formula, quoted. */
const cell = (value: string): string => `"${spreadsheetText(value).replaceAll('"', '""')}"`;

const columns = [
  'entry',
  'time (UTC)',
  'time (wall clock)',
  'by',
  'encounter',
  'title',
  'kind',
  'what was done',
  'field',
  'before',
  'after',
  'revision before',
  'revision after',
  'hash',
  'hash of the entry before',
];

/**
 * The audit trail as a table for spreadsheets: a row for each changed field.
 * @param names what sites, administrations and encounters are called, by encounter; ids stand where there is none
 */
export function trailCsv(entries: readonly TrailEntry[], names: ReadonlyMap<string, TrailNames>): string {
  const rows = entries.flatMap((entry) => {
    const known = names.get(entry.encounterId);
    const text = (value: unknown, path: readonly string[]): string =>
      value === undefined ? '' : fieldValueText(value, path.at(-1), [known]);
    const changes = chartedChanges(entry);
    return (changes.length === 0 ? [undefined] : changes).map((change) => [
      String(entry.seq),
      entry.at,
      wallTime(entry.at, entry.offsetMinutes),
      entry.by,
      entry.encounterId,
      known?.title ?? '',
      entry.kind,
      entry.labels.join('; '),
      change === undefined ? '' : fieldPathName(change.path, [known]),
      change === undefined ? '' : text(change.before, change.path),
      change === undefined ? '' : text(change.after, change.path),
      String(entry.base),
      String(entry.revision),
      entry.hash,
      entry.previous,
    ]);
  });
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
