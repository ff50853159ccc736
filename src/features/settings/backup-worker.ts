import '../../domain/configure-zod.ts';
import { answerInWorker } from '../../ui/answer-in-worker.ts';
import { readBackupFile } from './read-backup-file.ts';

answerInWorker(readBackupFile);
