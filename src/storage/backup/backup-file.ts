import * as z from 'zod/mini';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { decodeEncounterRecord } from '../../document/encounter-record.ts';
import { inPlainWords } from '../../domain/in-plain-words.ts';
import { encounterId } from '../../domain/ids.ts';
import type { RemovedEncounter } from '../encounter-repository.ts';
import { summarise } from '../encounter-summary.ts';
import type { FindingCounts } from '../encounter-summary.ts';

const countSchema = z.int().check(z.gte(0));

const backupSchema = z.strictObject({
  format: z.literal('dripline-backup'),
  version: z.literal(1),
  madeAt: z.string(),
  /** In the interchange format, so that any program that reads encounters reads a backup too. */
  encounters: z.array(z.unknown()),
  /** What is known of the work on each of them, in the same order. */
  envelopes: z.array(
    z.strictObject({
      schemaVersion: z.number(),
      savedWith: z.string(),
      workflow: z.unknown(),
      findings: z.optional(z.strictObject({ errors: countSchema, warnings: countSchema })),
    }),
  ),
  /** Stored records that did not read, as they were. */
  unreadable: z.array(z.strictObject({ id: z.string().check(z.minLength(1)), saved: z.unknown() })),
});

/** All encounters in one file, with the state of the work on them. */
export type BackupFile = z.infer<typeof backupSchema>;

/** Something in a backup that is not restored, and where it stands. */
export interface BackupProblem {
  readonly path: string;
  readonly message: string;
}

export interface BackupContents {
  readonly records: readonly RemovedEncounter[];
  readonly problems: readonly BackupProblem[];
}

const recordsBetweenProgress = 50;

/**
 * Reads a backup. Every record is checked before anything is stored.
 * @param json of any shape
 * @param onProgress told now and then how many encounters have been checked
 * @returns what can be put back and what cannot, or why the file is no backup at all; never throws
 */
export function readBackup(
  json: unknown,
  onProgress: (done: number, total: number) => void = () => undefined,
): Result<BackupContents, BackupProblem> {
  const backup = backupSchema.safeParse(json, inPlainWords);
  if (!backup.success) {
    const issue = backup.error.issues[0];
    return err({
      path: issue?.path.map(String).join('.') ?? '',
      message: `This file is no backup of Dripline: ${issue?.message ?? 'it has another shape'}. Encounters of other files are imported from the worklist.`,
    });
  }
  const { encounters, envelopes, unreadable } = backup.data;
  if (encounters.length !== envelopes.length) {
    return err({
      path: 'envelopes',
      message: `This backup is damaged: ${String(encounters.length)} encounters have ${String(envelopes.length)} envelopes.`,
    });
  }
  const records: RemovedEncounter[] = [];
  const problems: BackupProblem[] = [];
  for (const [index, envelope] of envelopes.entries()) {
    if (index % recordsBetweenProgress === 0) onProgress(index, envelopes.length);
    const { findings, ...rest } = envelope;
    const saved = { ...rest, document: encounters[index] };
    const read = decodeEncounterRecord(saved);
    if (read.ok)
      records.push({ id: read.value.document.id, saved, summary: summarise(read.value, findings) });
    else
      problems.push({
        path: read.error.path.replace(/^document/, `encounters[${String(index)}]`),
        message: read.error.message,
      });
  }
  for (const { id, saved } of unreadable) records.push({ id: encounterId(id), saved, summary: undefined });
  return ok({ records, problems });
}

/** One stored record and the findings of its row, for a backup. */
export interface BackedUp {
  readonly saved: {
    readonly schemaVersion: number;
    readonly savedWith: string;
    readonly document: unknown;
    readonly workflow: unknown;
  };
  readonly findings: FindingCounts | undefined;
}

/** @param unreadable stored records that do not read, as the JSON text in which they are kept */
export function writeBackup(
  records: readonly BackedUp[],
  unreadable: readonly { readonly id: string; readonly raw: string }[],
  madeAt: string,
): string {
  const file: BackupFile = {
    format: 'dripline-backup',
    version: 1,
    madeAt,
    encounters: records.map(({ saved }) => saved.document),
    envelopes: records.map(({ saved, findings }) => ({
      schemaVersion: saved.schemaVersion,
      savedWith: saved.savedWith,
      workflow: saved.workflow,
      ...(findings === undefined ? {} : { findings }),
    })),
    unreadable: unreadable.map(({ id, raw }) => ({ id, saved: JSON.parse(raw) as unknown })),
  };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}
