import type { JournalRow } from '../journal/journal-entry.ts';
import { bytesOfText } from '../seal/bytes.ts';
import { copyFolderOf } from '../store/store-surroundings.ts';
import { browserOriginFiles } from './origin-files.ts';
import { recentFolderOf, recentText } from './recent-entries.ts';
import { readSentinel } from './sentinel.ts';

/** A file of the private file system that a thread other than the page's may write without waiting. */
interface SyncFile {
  readonly write: (bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }) => number;
  readonly truncate: (size: number) => void;
  readonly flush: () => void;
  readonly close: () => void;
}

type SyncFileHandle = FileSystemFileHandle & { readonly createSyncAccessHandle?: () => Promise<SyncFile> };

/** Entries that the second copy may still lack, on disk before the edit is called saved. */
export interface RecentLog {
  /**
   * @param entries just written
   * @param stored reads entries that others have written, from a number on: what lies between the copy and `entries` is noted
   *   too, since an edit is of no use without the ones before it
   */
  readonly append: (
    entries: readonly JournalRow[],
    stored: (from: number, count: number) => Promise<readonly JournalRow[]>,
  ) => Promise<void>;
  /** The second copy holds all entries up to this one. */
  readonly copied: (seq: number) => void;
  readonly close: () => void;
}

/** An import of hundreds of charts is not written twice: the copy has it a second later. */
const longestAppend = 4_000_000;
const mostBetween = 200;

async function openFile(generation: number): Promise<SyncFile | undefined> {
  const root = await navigator.storage.getDirectory();
  const ours = await root.getDirectoryHandle('dripline', { create: true });
  const folder = await ours.getDirectoryHandle(recentFolderOf(generation), { create: true });
  const handle: SyncFileHandle = await folder.getFileHandle(`r-${crypto.randomUUID()}`, { create: true });
  return handle.createSyncAccessHandle?.();
}

/** Number of the last entry that the second copy holds. */
async function copiedUpTo(generation: number): Promise<number> {
  const text = await browserOriginFiles.read(copyFolderOf(generation), 'head').catch(() => undefined);
  return readSentinel(text)?.seq ?? 0;
}

/**
 * A log of this thread's own for a store; undefined where the browser has no such files. Nothing that fails in it keeps an
 * edit from being saved: it is the second place, not the first.
 */
export async function openRecentLog(generation: number): Promise<RecentLog | undefined> {
  // Another tab that tidies up may have taken a file away before it was locked.
  const file = await openFile(generation)
    .catch(() => openFile(generation))
    .catch(() => undefined);
  if (file === undefined) return undefined;
  let size = 0;
  let last = await copiedUpTo(generation);
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch {
      // No room, or closed meanwhile.
    }
  };
  return {
    append: async (entries, stored) => {
      const lacking = (entries[0]?.seq ?? 0) - last - 1;
      const between =
        lacking <= 0 || lacking > mostBetween ? [] : await stored(last + 1, lacking).catch(() => []);
      attempt(() => {
        const bytes = bytesOfText(recentText([...between, ...entries]));
        last = entries.at(-1)?.seq ?? last;
        if (bytes.length > longestAppend) return;
        size += file.write(bytes, { at: size });
        file.flush();
      });
    },
    copied: (seq) =>
      attempt(() => {
        if (size === 0 || last > seq) return;
        file.truncate(0);
        size = 0;
      }),
    close: () => attempt(() => file.close()),
  };
}
