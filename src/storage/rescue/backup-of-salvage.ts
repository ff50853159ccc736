import { decodeEncounterRecord, encodeEncounterRecord } from '../../document/encounter-record.ts';
import { writeBackup } from '../backup/backup-file.ts';
import type { BackedUp } from '../backup/backup-file.ts';
import type { Salvage } from './salvage-store.ts';

/** Everything that can be saved, as a backup file. */
export function backupOfSalvage({ encounters }: Salvage, madeAt: string): string {
  const records: BackedUp[] = [];
  const unreadable: { readonly id: string; readonly raw: string }[] = [];
  for (const { id, record } of encounters) {
    if (record === undefined) continue;
    const read = decodeEncounterRecord(record.saved);
    if (read.ok) records.push({ saved: encodeEncounterRecord(read.value), findings: undefined });
    else unreadable.push({ id, raw: JSON.stringify(record.saved) });
  }
  return writeBackup(records, unreadable, madeAt);
}
