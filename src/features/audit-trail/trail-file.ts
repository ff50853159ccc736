import type { TrailEntry } from '../../storage/trail.ts';
import { fieldPathName, fieldValueText } from '../../ui/field-path-name.ts';
import { spreadsheetText } from '../../ui/spreadsheet-cell.ts';
import { chartedChanges, wallTime } from './trail-filter.ts';

/** A cell that no spreadsheet takes for a formula, quoted. */
const cell = (value: string): string => `"${spreadsheetText(value).replaceAll('"', '""')}"`;

const columns = [
  'entry',
  'time (UTC)',
  'time (wall clock)',
  'by',
  'encounter',
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

/** The audit trail as a table for spreadsheets: a row for each changed field. */
export function trailCsv(entries: readonly TrailEntry[]): string {
  const rows = entries.flatMap((entry) => {
    const changes = chartedChanges(entry);
    return (changes.length === 0 ? [undefined] : changes).map((change) => [
      String(entry.seq),
      entry.at,
      wallTime(entry.at, entry.offsetMinutes),
      entry.by,
      entry.encounterId,
      entry.kind,
      entry.labels.join('; '),
      change === undefined ? '' : fieldPathName(change.path),
      change?.before === undefined ? '' : fieldValueText(change.before),
      change?.after === undefined ? '' : fieldValueText(change.after),
      String(entry.base),
      String(entry.revision),
      entry.hash,
      entry.previous,
    ]);
  });
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
