import * as z from 'zod/mini';
import type { DatabaseConnection } from '../database-connection.ts';
import { strictly } from './strictly.ts';

const directorySchema = z.strictObject({ generation: z.int().check(z.gte(1)) });

/** Which generation of the store is the one in use. Switching to another is one strict write. */
export interface StoreDirectory {
  /** Undefined when none was ever noted here. */
  readonly read: () => Promise<number | undefined>;
  readonly write: (generation: number) => Promise<void>;
}

export const createStoreDirectory = (connection: DatabaseConnection): StoreDirectory => ({
  read: async () => {
    const found = await (await connection.database()).get('directory', 'current');
    return directorySchema.safeParse(found).data?.generation;
  },
  write: async (generation) =>
    strictly(await connection.database(), ['directory'], async (transaction) => {
      await transaction.objectStore('directory').put({ generation }, 'current');
    }),
});
