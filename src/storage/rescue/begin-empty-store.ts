import type { DatabaseConnection } from '../database-connection.ts';
import { importDataKey, newDataKey } from '../seal/data-key.ts';
import { openKeyRecord } from '../seal/key-record.ts';
import { createSealer } from '../seal/sealer.ts';
import type { StoreSurroundings } from '../store/store-surroundings.ts';
import { rebuildStore } from './rebuild-store.ts';

/** Goes over to an empty store without a passphrase. The one before stays where it is. */
export const beginEmptyStore = (
  connection: DatabaseConnection,
  surroundings: StoreSurroundings,
): Promise<number> =>
  rebuildStore(
    connection,
    surroundings,
    1,
    async () => {
      const dataKey = newDataKey();
      return {
        contents: { entries: [], encounters: [] },
        sealer: createSealer(await importDataKey(dataKey)),
        keyRecord: openKeyRecord(dataKey),
      };
    },
    { isReadable: false },
  );
