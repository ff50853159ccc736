import { createStore } from 'zustand/vanilla';
import { importDataKey, newDataKey } from '../seal/data-key.ts';
import { openKeyRecord } from '../seal/key-record.ts';
import { createSealer } from '../seal/sealer.ts';
import type { StoreControl } from './store-access.ts';
import type { StoreSession } from './store-session.ts';
import type { StoreStatus } from './store-status.ts';
import { writeHere } from './write-changes.ts';

/** A store that nothing is kept of: journal, history and all are gone with the page. */
export function createMemoryAccess(): StoreControl {
  const status = createStore<StoreStatus>()(() => ({ state: 'open', protection: 'memory' }));
  let opening: Promise<StoreSession> | undefined;
  let ready: StoreSession | undefined;
  const open = async (): Promise<StoreSession> => {
    const backend = (await import('./memory-backend.ts')).createMemoryBackend();
    const sealer = createSealer(await importDataKey(newDataKey()));
    ready = { generation: 1, backend, sealer, write: writeHere(sealer, backend) };
    return ready;
  };
  const session = (): Promise<StoreSession> => (opening ??= open());
  return {
    status,
    session,
    verified: session,
    ready: () => ready,
    carriedOver: async () => undefined,
    reportDamage: () => undefined,
    unlock: async () => true,
    lock: () => undefined,
    reopen: () => undefined,
    goOverTo: () => undefined,
    keyRecord: async () => openKeyRecord(newDataKey()),
  };
}
