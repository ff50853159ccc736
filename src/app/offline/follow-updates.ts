import { ownScript } from '../../ui/own-script.ts';

/** Where the program stands with its own updates. */
export type UpdateState = 'none' | 'ready' | 'taken-elsewhere';

export interface Updates {
  /** Puts the new version in charge and reloads the page once it is. */
  readonly take: () => void;
  readonly stop: () => void;
}

const checkAgainAfterMs = 30 * 60_000;

/**
 * Keeps the program usable without a network and looks for new versions now and then: at the start and when a page
 * that was away comes back. A new version is fetched as a whole and then waits; it never takes over by itself.
 * @param onChange told when a version waits, or when another tab has taken one
 */
export function followUpdates(onChange: (state: UpdateState) => void): Updates {
  const container = navigator.serviceWorker;
  let registration: ServiceWorkerRegistration | undefined;
  let isWanted = false;
  let lastCheckAt = Date.now();
  let hadController = container.controller !== null;

  const tellIfWaiting = (): void => {
    if (registration?.waiting && registration.active !== null) onChange('ready');
  };
  const watchInstalling = (): void => {
    registration?.installing?.addEventListener('statechange', tellIfWaiting);
  };
  const onTakenOver = (): void => {
    if (isWanted) location.reload();
    else if (hadController) onChange('taken-elsewhere');
    hadController = true;
  };
  const checkWhenBack = (): void => {
    if (document.visibilityState !== 'visible' || Date.now() - lastCheckAt < checkAgainAfterMs) return;
    lastCheckAt = Date.now();
    // Without a network there is nothing new.
    registration?.update().catch(() => undefined);
  };
  const begin = async (): Promise<void> => {
    const found: ServiceWorkerRegistration | undefined = hadController
      ? // Registering anew would call back a worker that is just leaving a foreign host.
        await container.getRegistration()
      : await container.register(ownScript('/service-worker.js'), { updateViaCache: 'none' });
    // Where the browser or its owner keeps workers out, registering comes to nothing.
    if (found === undefined) return;
    registration = found;
    tellIfWaiting();
    watchInstalling();
    registration.addEventListener('updatefound', watchInstalling);
  };

  container.addEventListener('controllerchange', onTakenOver);
  document.addEventListener('visibilitychange', checkWhenBack);
  // A host that forbids it costs the way to work offline and nothing else.
  begin().catch(() => undefined);
  return {
    take: () => {
      isWanted = true;
      if (registration?.waiting) registration.waiting.postMessage('take-over');
      else location.reload();
    },
    stop: () => {
      container.removeEventListener('controllerchange', onTakenOver);
      document.removeEventListener('visibilitychange', checkWhenBack);
      registration?.removeEventListener('updatefound', watchInstalling);
    },
  };
}
