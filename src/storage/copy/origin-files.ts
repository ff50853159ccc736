/** Files that the browser keeps for this origin, apart from its databases. */
export interface OriginFiles {
  /** Undefined when there is no such file. */
  readonly read: (folder: string, name: string) => Promise<string | undefined>;
  /** Replaces the file as a whole, or not at all. */
  readonly write: (folder: string, name: string, text: string) => Promise<void>;
  readonly remove: (folder: string, name: string) => Promise<void>;
  readonly removeFolder: (folder: string) => Promise<void>;
  readonly folders: () => Promise<readonly string[]>;
  readonly names: (folder: string) => Promise<readonly string[]>;
}

const isAbsence = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotFoundError';

async function orAbsent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

async function root(): Promise<FileSystemDirectoryHandle> {
  const origin = await navigator.storage.getDirectory();
  return origin.getDirectoryHandle('dripline', { create: true });
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** The browser's private file system of this origin. */
export const browserOriginFiles: OriginFiles = {
  read: async (folder, name) => {
    const directory = await orAbsent((await root()).getDirectoryHandle(folder));
    const handle = directory === undefined ? undefined : await orAbsent(directory.getFileHandle(name));
    return handle === undefined ? undefined : (await handle.getFile()).text();
  },
  write: async (folder, name, text) => {
    const directory = await (await root()).getDirectoryHandle(folder, { create: true });
    const writable = await (await directory.getFileHandle(name, { create: true })).createWritable();
    try {
      await writable.write(text);
      await writable.close();
    } catch (error) {
      await writable.abort().catch(() => undefined);
      throw error;
    }
  },
  remove: async (folder, name) => {
    const directory = await orAbsent((await root()).getDirectoryHandle(folder));
    if (directory !== undefined) await orAbsent(directory.removeEntry(name));
  },
  removeFolder: async (folder) => {
    await orAbsent((await root()).removeEntry(folder, { recursive: true }));
  },
  folders: async () => namesIn(await root()),
  names: async (folder) => {
    const directory = await orAbsent((await root()).getDirectoryHandle(folder));
    return directory === undefined ? [] : namesIn(directory);
  },
};
