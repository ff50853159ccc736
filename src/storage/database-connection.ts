import { openDatabase } from './open-database.ts';
import type { DatabaseEvent, DriplineDatabase } from './open-database.ts';

/** One connection, shared by all repositories of a tab. */
export interface DatabaseConnection {
  /** The open database; opens it at the first use, and again after the browser cut it. */
  readonly database: () => Promise<DriplineDatabase>;
  readonly close: () => Promise<void>;
}

/** How long to wait before each further try, in ms: a browser that was killed may still be letting go of its files. */
const pausesAtUnknownErrorMs = [50, 250, 1000];

const nameOfError = (error: unknown): string => (error instanceof Error ? error.name : '');

/** The reason in words that say what to do, where the browser's own do not. */
function explained(error: unknown): Error {
  if (nameOfError(error) === 'VersionError') {
    return new Error('The stored data belongs to a newer version of Dripline. Reload this tab to get it.', {
      cause: error,
    });
  }
  return error instanceof Error ? error : new Error(String(error));
}

/** Chromium answers a damaged or busy store with UnknownError, which often passes when tried again. */
export async function openPatiently<T>(open: () => Promise<T>): Promise<T> {
  for (const pauseMs of pausesAtUnknownErrorMs) {
    try {
      return await open();
    } catch (error) {
      if (nameOfError(error) !== 'UnknownError') throw explained(error);
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return open().catch((error: unknown) => {
    throw explained(error);
  });
}

/**
 * Prepares a connection; nothing is opened yet.
 * @param options.name of the database
 * @param options.onEvent hears what a person should hear of
 */
export function createDatabaseConnection(
  options: { readonly name?: string; readonly onEvent?: (event: DatabaseEvent) => void } = {},
): DatabaseConnection {
  const { name = 'dripline', onEvent } = options;
  let opening: Promise<DriplineDatabase> | undefined;
  let isSuperseded = false;

  const hear = (event: DatabaseEvent): void => {
    if (event.kind === 'superseded') isSuperseded = true;
    if (event.kind === 'cut' || event.kind === 'superseded') opening = undefined;
    onEvent?.(event);
  };

  return {
    database: async () => {
      if (isSuperseded) {
        throw new Error('A newer version of Dripline is open in another tab. Reload this tab to go on.');
      }
      opening ??= openPatiently(() => openDatabase({ name, onEvent: hear }));
      try {
        return await opening;
      } catch (error) {
        opening = undefined;
        throw error;
      }
    },
    close: async () => {
      const closing = opening;
      opening = undefined;
      (await closing?.catch(() => undefined))?.close();
    },
  };
}
