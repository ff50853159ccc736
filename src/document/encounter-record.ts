import * as z from 'zod/mini';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { decodeEncounter } from '../domain/decode-encounter.ts';
import type { FileProblem } from '../domain/decode-encounter.ts';
import { encodeEncounter } from '../domain/encode-encounter.ts';
import type { Encounter } from '../domain/encounter.ts';
import type { EncounterFile } from '../domain/encounter-file.ts';
import { inPlainWords } from '../domain/in-plain-words.ts';
import { currentSchemaVersion, runMigrations } from './migrations.ts';
import { workflowSchema } from './workflow.ts';
import type { Workflow } from './workflow.ts';

/** The envelope; its `document` is read by `decodeEncounter`, which knows more than a schema can say. */
const envelopeSchema = z.strictObject({
  schemaVersion: z.literal(currentSchemaVersion),
  savedWith: z.string().check(z.maxLength(100)),
  document: z.unknown(),
  workflow: workflowSchema,
});

/** A record as it lies in the store: plain JSON. */
export interface SavedEncounterRecord {
  readonly schemaVersion: typeof currentSchemaVersion;
  readonly savedWith: string;
  readonly document: EncounterFile;
  readonly workflow: Workflow;
}

/** An encounter with what is known of the work on it. */
export interface EncounterRecord {
  readonly document: Encounter;
  readonly workflow: Workflow;
  /** The code-set release in use when it was saved; empty when none was loaded. */
  readonly savedWith: string;
}

const pathOf = (issue: z.core.$ZodIssue): string =>
  [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])]
    .map(String)
    .join('.');

function envelopeProblem(error: z.core.$ZodError): FileProblem {
  const issue = error.issues[0];
  if (issue === undefined) return { path: '', message: 'not a saved encounter' };
  const path = pathOf(issue);
  if (path === 'schemaVersion') {
    return {
      path,
      message: `this version of the saved form is not known here; version ${String(currentSchemaVersion)} is`,
    };
  }
  return { path, message: issue.message };
}

function migrated(saved: unknown): Result<unknown, FileProblem> {
  try {
    return ok(runMigrations(saved));
  } catch (error) {
    return err({ path: '', message: `could not be brought to the present form: ${String(error)}` });
  }
}

/**
 * Reads a record of the store.
 * @param saved JSON of any shape
 * @returns the record, or the first problem and its path (`document.administrations[2].stop`); never throws
 */
export function decodeEncounterRecord(saved: unknown): Result<EncounterRecord, FileProblem> {
  const upToDate = migrated(saved);
  if (!upToDate.ok) return upToDate;
  const envelope = envelopeSchema.safeParse(upToDate.value, inPlainWords);
  if (!envelope.success) return err(envelopeProblem(envelope.error));
  const document = decodeEncounter(envelope.data.document);
  if (!document.ok) {
    const { path, message } = document.error;
    return err({ path: path === '' ? 'document' : `document.${path}`, message });
  }
  const { signedOff, importedAs, ...workflow } = envelope.data.workflow;
  return ok({
    document: document.value,
    workflow: {
      ...workflow,
      ...(signedOff === undefined ? {} : { signedOff }),
      ...(importedAs === undefined ? {} : { importedAs }),
    },
    savedWith: envelope.data.savedWith,
  });
}

/** Writes a record as the store keeps it; `decodeEncounterRecord` reads it back to an equal value. */
export const encodeEncounterRecord = (record: EncounterRecord): SavedEncounterRecord => ({
  schemaVersion: currentSchemaVersion,
  savedWith: record.savedWith,
  document: encodeEncounter(record.document),
  workflow: record.workflow,
});

/**
 * A first record of an encounter: a draft at revision 1.
 * @param at the instant, UTC ISO
 * @param importedAs its id in the file that it comes from, where that is another one
 */
export const startEncounterRecord = (
  document: Encounter,
  savedWith: string,
  at: string,
  importedAs?: string,
): EncounterRecord => ({
  document,
  savedWith,
  workflow: {
    status: 'draft',
    createdAt: at,
    updatedAt: at,
    revision: 1,
    ...(importedAs === undefined ? {} : { importedAs }),
  },
});
