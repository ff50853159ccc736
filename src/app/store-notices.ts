import type { DatabaseEvent } from '../storage/open-database.ts';

export interface StoreNotice {
  readonly message: string;
  /** Whether reloading the page is the way on. */
  readonly canReload: boolean;
  /** Whether it is done with once it has been read. */
  readonly canDismiss?: boolean;
}

/** What a person should know of an event of the database; undefined for what mends itself. */
export function storeNotice(event: DatabaseEvent): StoreNotice | undefined {
  switch (event.kind) {
    case 'blocked':
      return {
        message: 'Another tab holds the store with an older version of Dripline. Close that tab to go on.',
        canReload: false,
      };
    case 'superseded':
      return {
        message: 'Another tab runs a newer version of Dripline. Reload this page to go on saving.',
        canReload: true,
      };
    case 'data-loss':
      return {
        message:
          'The browser reports that it lost encounters stored before. Compare the worklist with your last backup; restore it under Settings.',
        canReload: false,
      };
    case 'cut':
      return undefined;
  }
}

export interface StoreNotices {
  readonly add: (event: DatabaseEvent) => void;
  /** Undefined takes away what is shown. */
  readonly show: (notice: StoreNotice | undefined) => void;
  readonly current: () => StoreNotice | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The latest notice, for the frame to show. Events may come before anything is drawn. */
export function createStoreNotices(): StoreNotices {
  let notice: StoreNotice | undefined;
  const listeners = new Set<() => void>();
  const show = (next: StoreNotice | undefined): void => {
    notice = next;
    for (const listener of listeners) listener();
  };
  return {
    add: (event) => show(storeNotice(event) ?? notice),
    show,
    current: () => notice,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
