import { bringCopyUpToDate } from './copy/second-copy.ts';
import { createDatabaseConnection } from './database-connection.ts';
import { createDurableEncounterRepository } from './durable-encounter-repository.ts';
import { createCommitQueue } from './store/commit-queue.ts';
import { createStoreAccess } from './store/store-access.ts';
import type { StoreSurroundings } from './store/store-surroundings.ts';
import { createTrail } from './trail.ts';

/**
 * All of a tab's storage without its screen, for tests: several of them on one `indexedDB` and the same surroundings
 * are several tabs of one browser.
 */
export function openTab(surroundings: StoreSurroundings, now: () => number = Date.now, by = 'Ada') {
  const connection = createDatabaseConnection();
  const author = { now, by: () => by };
  const control = createStoreAccess({ connection, surroundings, author });
  const queue = createCommitQueue(control, ({ generation }, { seq, hash }) =>
    surroundings.texts.set('sentinel', JSON.stringify({ generation, seq, hash })),
  );
  return {
    control,
    connection,
    surroundings,
    author,
    queue,
    repository: createDurableEncounterRepository(control, queue, author),
    trail: createTrail(control),
    copy: async () => bringCopyUpToDate(await control.verified(), surroundings),
    close: async () => {
      control.reopen();
      await connection.close();
    },
  };
}

export type Tab = ReturnType<typeof openTab>;
