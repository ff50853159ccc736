import type { WorkerMessage, WorkerTask } from './run-in-worker.ts';

/** The worker's side of `runInWorker`: answers the one request it is given, telling how far it is. */
export function answerInWorker(task: WorkerTask): void {
  const say = (message: WorkerMessage<WorkerTask>): void => postMessage(message);
  addEventListener('message', (event: MessageEvent) => {
    task(event.data as never, (progress) => say({ kind: 'progress', progress })).then(
      (answer) => say({ kind: 'answer', answer }),
      (error: unknown) =>
        say({ kind: 'failure', reason: error instanceof Error ? error.message : String(error) }),
    );
  });
}
