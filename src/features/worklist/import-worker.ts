import '../../domain/configure-zod.ts';
import { answerInWorker } from '../../ui/answer-in-worker.ts';
import { readEncounters } from './read-encounters.ts';

answerInWorker(readEncounters);
