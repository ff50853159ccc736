import {
  decodeEncounterRecord,
  encodeEncounterRecord,
  startEncounterRecord,
} from '../document/encounter-record.ts';
import type { EncounterRecord, SavedEncounterRecord } from '../document/encounter-record.ts';
import { currentSchemaVersion } from '../document/migrations.ts';
import { freeEncounterId } from '../document/new-encounter-id.ts';
import type { Encounter } from '../domain/encounter.ts';
import type { EncounterId } from '../domain/ids.ts';
import type { NewEncounter, OpenResult, SaveResult } from './encounter-repository.ts';
import { readSummary, summarise } from './encounter-summary.ts';
import type { EncounterSummary, FindingCounts } from './encounter-summary.ts';

/** What one encounter takes up in a store. */
export interface EncounterRow {
  readonly saved: SavedEncounterRecord;
  readonly summary: EncounterSummary;
}

/** A row as found: of any shape. Both parts are undefined when there is none. */
export interface FoundRow {
  readonly saved: unknown;
  readonly summary: unknown;
}

const rowOf = (record: EncounterRecord, findings: FindingCounts | undefined): EncounterRow => ({
  saved: encodeEncounterRecord(record),
  summary: summarise(record, findings),
});

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[field]
    : undefined;

/** Revision of a record as found; undefined when it is gone, damaged, or written by another version. */
export function foundRevision(saved: unknown): number | undefined {
  if (fieldOf(saved, 'schemaVersion') !== currentSchemaVersion) return undefined;
  const revision = fieldOf(fieldOf(saved, 'workflow'), 'revision');
  return typeof revision === 'number' ? revision : undefined;
}

/** Decides a save against what is found: a conflict, or the row to write. */
export function decideSave(
  found: FoundRow,
  record: EncounterRecord,
  expectedRevision: number,
  findings: FindingCounts | undefined,
  at: string,
): { readonly result: SaveResult; readonly row?: EncounterRow } {
  const currentRevision = foundRevision(found.saved);
  if (currentRevision !== expectedRevision) return { result: { status: 'conflict', currentRevision } };
  const revision = expectedRevision + 1;
  const next: EncounterRecord = { ...record, workflow: { ...record.workflow, updatedAt: at, revision } };
  return {
    result: { status: 'saved', revision, updatedAt: at },
    row: rowOf(next, findings ?? readSummary(found.summary)?.findings),
  };
}

/** The rows of encounters stored for the first time; a taken id, also one taken within the list, gives way. */
export function rowsOfNew(
  encounters: readonly NewEncounter[],
  isTaken: (id: EncounterId) => boolean,
  at: string,
): readonly EncounterRow[] {
  const given = new Set<EncounterId>();
  return encounters.map(({ encounter, savedWith, findings, importedAs }) => {
    const id = freeEncounterId(encounter.id, (wanted) => given.has(wanted) || isTaken(wanted));
    given.add(id);
    const document: Encounter = id === encounter.id ? encounter : { ...encounter, id };
    return rowOf(startEncounterRecord(document, savedWith, at, importedAs), findings);
  });
}

/** Reads a record as found. */
export function openFound(id: EncounterId, saved: unknown): OpenResult {
  if (saved === undefined) return { status: 'missing' };
  const read = decodeEncounterRecord(saved);
  if (!read.ok) {
    return { status: 'unreadable', problem: { id, ...read.error, raw: JSON.stringify(saved, undefined, 2) } };
  }
  if (read.value.document.id !== id) {
    const problem = {
      id,
      path: 'document.id',
      message: `stored under ${id}, but says ${read.value.document.id}`,
    };
    return { status: 'unreadable', problem: { ...problem, raw: JSON.stringify(saved, undefined, 2) } };
  }
  return { status: 'ok', record: read.value };
}

/** The summary as stored, or made anew from the record when the stored one is lost; undefined when neither reads. */
export function summaryOfFound(id: EncounterId, found: FoundRow): EncounterSummary | undefined {
  const stored = readSummary(found.summary);
  if (stored !== undefined) return stored;
  const opened = openFound(id, found.saved);
  return opened.status === 'ok' ? summarise(opened.record, undefined) : undefined;
}

/** The encounter that a duplicate begins with. */
export function copyOf(record: EncounterRecord, summary: unknown): NewEncounter {
  const findings = readSummary(summary)?.findings;
  const title = record.document.title;
  return {
    encounter: { ...record.document, title: title === undefined ? 'Copy' : `Copy of ${title}`.slice(0, 500) },
    savedWith: record.savedWith,
    ...(findings === undefined ? {} : { findings }),
  };
}

/** Last saved first; equal times by id, so that the order is always the same. */
export const lastSavedFirst = (summaries: readonly EncounterSummary[]): readonly EncounterSummary[] =>
  summaries.toSorted((a, b) =>
    a.updatedAt === b.updatedAt ? (a.id < b.id ? -1 : 1) : a.updatedAt < b.updatedAt ? 1 : -1,
  );
