import type { OriginFiles } from '../copy/origin-files.ts';
import type { Exclusively } from './exclusively.ts';
import type { StoreSurroundings } from './store-surroundings.ts';

function memoryFiles(): OriginFiles {
  const folders = new Map<string, Map<string, string>>();
  return {
    read: async (folder, name) => folders.get(folder)?.get(name),
    write: async (folder, name, text) => {
      folders.set(folder, (folders.get(folder) ?? new Map<string, string>()).set(name, text));
    },
    remove: async (folder, name) => {
      folders.get(folder)?.delete(name);
    },
    removeFolder: async (folder) => {
      folders.delete(folder);
    },
    folders: async () => [...folders.keys()],
    names: async (folder) => [...(folders.get(folder)?.keys() ?? [])],
  };
}

function oneAtATime(): Exclusively {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const before = last.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(
      name,
      mine.catch(() => undefined),
    );
    return mine;
  };
}

/** Surroundings of a browser that is only imagined: shared by all who are given them, gone with the process. */
export function createMemorySurroundings(): StoreSurroundings & { readonly files: OriginFiles } {
  const texts = new Map<string, string>();
  return {
    texts: {
      get: (name) => texts.get(name),
      set: (name, text) => {
        if (text === undefined) texts.delete(name);
        else texts.set(name, text);
      },
    },
    files: memoryFiles(),
    exclusively: oneAtATime(),
  };
}
