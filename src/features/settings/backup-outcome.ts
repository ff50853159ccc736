import type { BackupProblem } from '../../storage/backup/backup-file.ts';

/** What came of the last backup or restore. */
export interface BackupOutcome {
  readonly isBad: boolean;
  readonly message: string;
  readonly problems: readonly BackupProblem[];
}

/** "1 encounter", "3 encounters". */
export const encountersCounted = (n: number): string => `${String(n)} encounter${n === 1 ? '' : 's'}`;
