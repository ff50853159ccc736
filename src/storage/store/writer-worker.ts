import '../../domain/configure-zod.ts';
import '../tell-thread-signs.ts';
import { openRecentLog } from '../copy/recent-log.ts';
import type { RecentLog } from '../copy/recent-log.ts';
import { createSealer } from '../seal/sealer.ts';
import type { Sealer } from '../seal/sealer.ts';
import { createIndexedDbBackend } from './indexed-db-backend.ts';
import { openStoreDatabase } from './open-store-database.ts';
import { prepareWrite } from './prepare-write.ts';
import { readJournalRow } from './read-rows.ts';
import type { StoreBackend } from './store-backend.ts';
import { databaseNameOf } from './store-schema.ts';
import type { WrittenChanges } from './write-changes.ts';
import type { WriterMessage, WriterRequest, WriterStore, WriteRequest } from './writer-messages.ts';

/** The store as this thread has it open. */
interface Opened {
  readonly generation: number;
  readonly sealer: Sealer;
  readonly backend: StoreBackend;
  readonly recent: RecentLog | undefined;
}

let opening: Promise<Opened> | undefined;

async function open({ generation, key }: WriterStore): Promise<Opened> {
  const recent = await openRecentLog(generation);
  try {
    const database = await openStoreDatabase(databaseNameOf(generation), false, {
      onGone: () => {
        opening = undefined;
        recent?.close();
      },
    });
    return { generation, sealer: createSealer(key), backend: createIndexedDbBackend(database), recent };
  } catch (error) {
    recent?.close();
    throw error;
  }
}

async function opened(store: WriterStore): Promise<Opened> {
  opening ??= open(store);
  const mine = opening;
  try {
    const found = await mine;
    if (found.generation === store.generation) return found;
    found.backend.close();
    found.recent?.close();
  } catch (error) {
    if (opening === mine) opening = undefined;
    throw error;
  }
  if (opening === mine) opening = undefined;
  return opened(store);
}

async function write({ store, basedOn, changes }: WriteRequest): Promise<WrittenChanges> {
  for (;;) {
    const there = await opened(store);
    try {
      const prepared = await prepareWrite(there.sealer, basedOn, changes);
      const outcome = await there.backend.write(prepared);
      if (outcome === 'written') {
        await there.recent?.append(prepared.entries, async (from, count) =>
          (await there.backend.entries(from, count)).flatMap((entry) => readJournalRow(entry) ?? []),
        );
      }
      return { outcome, head: prepared.head };
    } catch (error) {
      // Cut meanwhile, by another tab or the browser: nothing was written, and it is opened again.
      const isCut = error instanceof Error && error.name === 'InvalidStateError';
      if (!isCut || (await opening?.catch(() => undefined)) === there) throw error;
    }
  }
}

const say = (message: WriterMessage): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<WriterRequest>) => {
  if (data.kind === 'open') {
    opened(data.store).then(
      () => say({ kind: 'ready' }),
      () => say({ kind: 'ready' }),
    );
    return;
  }
  if (data.kind === 'copied') {
    void opening?.then(
      ({ recent }) => recent?.copied(data.seq),
      () => undefined,
    );
    return;
  }
  write(data).then(
    (written) => say({ kind: 'written', written }),
    (error: unknown) =>
      say({
        kind: 'failure',
        name: error instanceof Error ? error.name : 'Error',
        message: error instanceof Error ? error.message : String(error),
      }),
  );
});
