/** Work that a worker does: it is handed a request, tells how far it is, and answers. */
export type WorkerTask = (request: never, tell: (progress: unknown) => void) => Promise<unknown>;

type ProgressOf<Task extends WorkerTask> = Task extends (
  request: never,
  tell: (progress: infer Progress) => void,
) => unknown
  ? Progress
  : never;

/** What a worker says while it works and at the end; `answer-in-worker.ts` is the other side. */
export type WorkerMessage<Task extends WorkerTask> =
  | { readonly kind: 'progress'; readonly progress: ProgressOf<Task> }
  | { readonly kind: 'answer'; readonly answer: Awaited<ReturnType<Task>> }
  | { readonly kind: 'failure'; readonly reason: string };

export interface WorkerRun<Task extends WorkerTask> {
  readonly onProgress?: (progress: ProgressOf<Task>) => void;
  /** Ends the work at once; the promise then rejects with an AbortError. */
  readonly signal?: AbortSignal;
  /** Milliseconds without a word after which the work counts as hung. */
  readonly silenceMs?: number;
  /** Milliseconds that the work may take as a whole. */
  readonly limitMs?: number;
}

/** How long a file may keep a worker busy without getting on, and altogether. */
const defaultSilenceMs = 10_000;
const defaultLimitMs = 120_000;

/**
 * Hands a request to a worker of its own and waits for the answer; `Task` is what the worker answers with. The worker is ended whatever comes of it, so that
 * nothing hostile outlives its request: an answer, a failure, a hang, or the wish of the person.
 * @throws Error with what to tell the person; an AbortError when called off
 */
export function runInWorker<Task extends WorkerTask>(
  create: () => Worker,
  request: Parameters<Task>[0],
  { onProgress, signal, silenceMs = defaultSilenceMs, limitMs = defaultLimitMs }: WorkerRun<Task> = {},
): Promise<Awaited<ReturnType<Task>>> {
  return new Promise((resolve, reject) => {
    const abortError = (): DOMException => new DOMException('Called off', 'AbortError');
    if (signal?.aborted === true) {
      reject(abortError());
      return;
    }
    const worker = create();
    let silence: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      clearTimeout(silence);
      clearTimeout(limit);
      signal?.removeEventListener('abort', callOff);
      worker.terminate();
    };
    const fail = (reason: string): void => {
      end();
      reject(new Error(reason));
    };
    const callOff = (): void => {
      end();
      reject(abortError());
    };
    const awaitWord = (): void => {
      clearTimeout(silence);
      silence = setTimeout(() => fail('This takes too long to read, so reading was stopped.'), silenceMs);
    };
    const limit = setTimeout(() => fail('This takes too long to read, so reading was stopped.'), limitMs);
    signal?.addEventListener('abort', callOff);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage<Task>>) => {
      awaitWord();
      if (data.kind === 'progress') onProgress?.(data.progress);
      else if (data.kind === 'failure') fail(data.reason);
      else {
        end();
        resolve(data.answer);
      }
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      fail('The reader stopped: the file may need more memory than there is.');
    });
    worker.addEventListener('messageerror', () => fail('The answer of the reader could not be received.'));
    awaitWord();
    worker.postMessage(request);
  });
}

/** True for the rejection of work that a person called off. */
export const isCalledOff = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';
