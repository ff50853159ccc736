import '../../domain/configure-zod.ts';
import '../../storage/tell-thread-signs.ts';
import { answerInWorker } from '../../ui/answer-in-worker.ts';
import { readBackupFile } from './read-backup-file.ts';

answerInWorker(readBackupFile);
