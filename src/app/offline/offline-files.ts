/** A file of this build: where it is asked for, and the SHA-256 of its contents in hexadecimal. */
export interface OfflineFile {
  readonly path: string;
  readonly sha256: string;
}

/** What `tools/offline-files.mjs` writes into the service worker. */
export interface OfflineBuild {
  /** Changes with any file and any header. */
  readonly version: string;
  readonly files: readonly OfflineFile[];
  /** Folders that hold files only: an address there is never one of the application. */
  readonly fileFolders: readonly string[];
}

const cachePrefix = 'dripline-';
export const cacheName = (version: string): string => `${cachePrefix}${version}`;

/** Caches of versions before the last one: a tab of the last one may still be open and load a part of it. */
export function outdatedCaches(inOrderOfMaking: readonly string[], version: string): readonly string[] {
  const own = inOrderOfMaking.filter((name) => name.startsWith(cachePrefix) && name !== cacheName(version));
  return own.slice(0, -1);
}

export interface AskedFor {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
}

/**
 * The path under which the answer to a request is kept; undefined when it is none of our files and goes to the network
 * as if there were no service worker. Nothing else is ever kept.
 */
export function keptPath(
  { method, mode, url }: AskedFor,
  origin: string,
  { files, fileFolders }: OfflineBuild,
): string | undefined {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin) return undefined;
  if (files.some(({ path }) => path === pathname)) return pathname;
  const isFile =
    fileFolders.some((folder) => pathname.startsWith(`/${folder}/`)) || /\.[a-z]+$/.test(pathname);
  return mode === 'navigate' && !isFile ? '/index.html' : undefined;
}

/** SHA-256 in hexadecimal, as the list of files has it. */
export async function sha256Of(contents: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', contents));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
