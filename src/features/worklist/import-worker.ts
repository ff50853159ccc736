import '../../domain/configure-zod.ts';
import '../../storage/tell-thread-signs.ts';
import { answerInWorker } from '../../ui/answer-in-worker.ts';
import { readEncounters } from './read-encounters.ts';

answerInWorker(readEncounters);
