import { cacheName, keptPath, outdatedCaches, sha256Of } from './offline-files.ts';
import type { OfflineBuild, OfflineFile } from './offline-files.ts';

/** Put in by `tools/offline-files.mjs` when the build is complete. */
declare const offlineBuild: OfflineBuild;
// Once only: the tool writes the list wherever its name stands.
const build = offlineBuild;

interface WaitingEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

interface FetchEvent extends WaitingEvent {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}

/** What of the worker's global scope is used here; the DOM library knows that of pages only. */
interface ServiceWorkerScope {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly registration: { readonly unregister: () => Promise<boolean> };
  readonly addEventListener: {
    (type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
    (type: 'fetch', listener: (event: FetchEvent) => void): void;
    (type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  };
}

const scope = globalThis as unknown as ServiceWorkerScope;
const downloadsAtOnce = 6;

/** Fetches a file and keeps it only if it is the very one that was built. */
async function keep(cache: Cache, { path, sha256 }: OfflineFile): Promise<void> {
  const isHashed = path.startsWith('/assets/');
  const response = await fetch(path, { cache: isHashed ? 'default' : 'no-cache', redirect: 'error' });
  if (!response.ok) throw new Error(`${path} could not be fetched (${String(response.status)})`);
  const contents = await response.arrayBuffer();
  if ((await sha256Of(contents)) !== sha256) throw new Error(`${path} is not the file that was built`);
  const headers = new Headers(response.headers);
  // The contents are kept unpacked.
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  await cache.put(path, new Response(contents, { status: 200, headers }));
}

/** Keeps all files of the build or, when one of them fails, none: the version in use goes on. */
async function keepAll(): Promise<void> {
  const name = cacheName(build.version);
  const cache = await caches.open(name);
  const waiting = [...build.files];
  const download = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await keep(cache, file);
  };
  try {
    await Promise.all(Array.from({ length: downloadsAtOnce }, download));
  } catch (problem) {
    await caches.delete(name);
    throw problem;
  }
}

async function tidy(): Promise<void> {
  const outdated = outdatedCaches(await caches.keys(), build.version);
  await Promise.all(outdated.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

/** A browser that was killed may not be able to read what it had kept: then the server is asked. */
const noneKept = (): undefined => undefined;

async function kept(path: string, request: Request): Promise<Response> {
  const found = await caches.match(path, { cacheName: cacheName(build.version) }).catch(noneKept);
  return found ?? fetch(request);
}

/** A part of the last version, for a tab that still runs it. */
const ofLastVersion = async (request: Request): Promise<Response> =>
  (await caches.match(request, { ignoreSearch: true }).catch(noneKept)) ?? fetch(request);

let lastCheckAt = 0;
const checkAgainAfterMs = 60_000;

/**
 * Another program may come to be served at this address (a port of localhost, a moved host). Where the server answers
 * and no longer has this very script, the worker takes itself and all it has kept away.
 */
async function leaveForeignHost(): Promise<void> {
  if (Date.now() - lastCheckAt < checkAgainAfterMs) return;
  lastCheckAt = Date.now();
  const answer = await fetch('/service-worker.js', { method: 'HEAD', cache: 'no-store' }).catch(
    () => undefined,
  );
  if (answer === undefined || answer.status >= 500) return;
  if (answer.ok && /javascript/.test(answer.headers.get('content-type') ?? '')) return;
  await scope.registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith(cacheName(''))) await caches.delete(name);
}

scope.addEventListener('install', (event) => event.waitUntil(keepAll()));
scope.addEventListener('activate', (event) => event.waitUntil(tidy()));
scope.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = keptPath(request, location.origin, build);
  if (path !== undefined) {
    event.respondWith(kept(path, request));
    if (request.mode === 'navigate') event.waitUntil(leaveForeignHost());
  } else if (request.method === 'GET' && new URL(request.url).pathname.startsWith('/assets/')) {
    event.respondWith(ofLastVersion(request));
  }
});
