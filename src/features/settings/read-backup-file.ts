import { backupBytes } from '../../interop/encounter-file/limits.ts';
import { parseJson } from '../../interop/encounter-file/parse-json.ts';
import { readTextFile } from '../../interop/read-text-file.ts';
import type { NamedBlob } from '../../interop/read-text-file.ts';
import { readBackup } from '../../storage/backup/backup-file.ts';
import type { BackupContents, BackupProblem } from '../../storage/backup/backup-file.ts';
import { readSealedBackup, unsealBackup } from '../../storage/backup/sealed-backup.ts';

/** A backup to read, and the passphrase that may open it. */
export interface BackupRequest {
  readonly file: NamedBlob;
  readonly passphrase?: string;
}

/** What a file turned out to be. */
export type ReadBackupFile =
  | { readonly status: 'read'; readonly contents: BackupContents }
  /** It takes a passphrase to open it. */
  | { readonly status: 'sealed' }
  /** The passphrase does not open it, or the file is damaged. */
  | { readonly status: 'not-opened' }
  | { readonly status: 'refused'; readonly problem: BackupProblem };

/** How far the reading is. `done` and `total` count bytes, or encounters while checking. */
export interface RestoreProgress {
  readonly step: 'reading' | 'opening' | 'checking';
  readonly done: number;
  readonly total: number;
}

const refused = (path: string, message: string): ReadBackupFile => ({
  status: 'refused',
  problem: { path, message },
});

/** Reads a backup within limits of size, depth and number, and checks every record in it. Stores nothing. */
export async function readBackupFile(
  { file, passphrase }: BackupRequest,
  tell: (progress: RestoreProgress) => void = () => undefined,
): Promise<ReadBackupFile> {
  const read = await readTextFile(file, {
    limitBytes: backupBytes,
    isOneRecordALine: false,
    onProgress: (done, total) => tell({ step: 'reading', done, total }),
  });
  if (!read.ok) {
    const { line, message } = read.error;
    return refused(line === undefined ? '' : `line ${String(line)}`, message);
  }
  let text = read.value;
  const sealed = readSealedBackup(text);
  if (sealed !== undefined) {
    if (passphrase === undefined) return { status: 'sealed' };
    tell({ step: 'opening', done: 0, total: 1 });
    const opened = await unsealBackup(sealed, passphrase);
    if (opened === undefined) return { status: 'not-opened' };
    text = opened;
  }
  const json = parseJson(text, 0, true);
  if (!json.ok) return refused(json.error.path ?? '', json.error.message);
  const backup = readBackup(json.value, (done, total) => tell({ step: 'checking', done, total }));
  return backup.ok
    ? { status: 'read', contents: backup.value }
    : { status: 'refused', problem: backup.error };
}
