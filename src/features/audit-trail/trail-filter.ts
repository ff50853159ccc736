import type { TrailEntry } from '../../storage/trail.ts';
import { fieldPathName, fieldValueText } from '../../ui/field-path-name.ts';
import type { EntryKind } from '../../storage/journal/journal-entry.ts';
import { spreadChange } from './spread-change.ts';
import type { TrailNames } from './trail-names.ts';

/** Which entries are shown. Empty text and `all` let everything through. */
export interface TrailFilter {
  /** Words that must all occur in what was done, by whom, to which encounter, or in a field or value as it is shown. */
  readonly words: string;
  readonly kind: EntryKind | 'all';
  /** `YYYY-MM-DD`, of the day on the wall where it was done; empty for no bound. */
  readonly from: string;
  readonly to: string;
}

export const noTrailFilter: TrailFilter = { words: '', kind: 'all', from: '', to: '' };

/** The instant on the wall clock of the person who did it. Example: "2026-11-25 09:30:05 −05:00". */
export function wallTime(at: string, offsetMinutes: number): string {
  const local = new Date(Date.parse(at) + offsetMinutes * 60_000).toISOString();
  const minutes = Math.abs(offsetMinutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${offsetMinutes < 0 ? '−' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Changes that a person made, one for each thing; revision and time of the save itself are left out. */
export const chartedChanges = ({ changes }: Pick<TrailEntry, 'changes'>): TrailEntry['changes'] =>
  changes
    .flatMap(spreadChange)
    .filter(({ path }) => path[0] !== 'workflow' || (path[1] !== 'revision' && path[1] !== 'updatedAt'));

const textOf = (entry: TrailEntry, names: TrailNames | undefined): string =>
  [
    entry.by,
    entry.encounterId,
    names?.title ?? '',
    entry.kind,
    ...entry.labels,
    ...chartedChanges(entry).flatMap(({ path, before, after }) => [
      fieldPathName(path, [names]),
      fieldValueText(before, path.at(-1), [names]),
      fieldValueText(after, path.at(-1), [names]),
    ]),
  ]
    .join('\n')
    .toLowerCase();

/**
 * Entries that fit, in the order given.
 * @param names what is shown in place of ids, by encounter: one searches for what one sees
 */
export function filterTrail(
  entries: readonly TrailEntry[],
  filter: TrailFilter,
  names: ReadonlyMap<string, TrailNames>,
): readonly TrailEntry[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const day = wallTime(entry.at, entry.offsetMinutes).slice(0, 10);
    if (filter.kind !== 'all' && entry.kind !== filter.kind) return false;
    if ((filter.from !== '' && day < filter.from) || (filter.to !== '' && day > filter.to)) return false;
    if (words.length === 0) return true;
    const text = textOf(entry, names.get(entry.encounterId));
    return words.every((word) => text.includes(word));
  });
}
