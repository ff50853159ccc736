import * as z from 'zod/mini';

const storeChangeSchema = z.union([
  z.strictObject({ of: z.literal('encounters'), ids: z.array(z.string()) }),
  z.strictObject({ of: z.literal('preference'), key: z.string() }),
]);

/** What has been written. It says whose data is stale, and carries no data itself. */
export type StoreChange = z.infer<typeof storeChangeSchema>;

/** Tells this tab and the others what has been written. Only for freshness: safety lies in the comparison at each save. */
export interface StoreChanges {
  readonly announce: (change: StoreChange) => void;
  /** `isRemote`: it happened in another tab. Returns how to stop listening. */
  readonly subscribe: (listener: (change: StoreChange, isRemote: boolean) => void) => () => void;
  readonly close: () => void;
}

/** Opens the channel between the tabs of one browser. */
export function createStoreChanges(channelName = 'dripline-changes'): StoreChanges {
  const listeners = new Set<(change: StoreChange, isRemote: boolean) => void>();
  const channel = new BroadcastChannel(channelName);
  const post = channel.postMessage.bind(channel);
  const tell = (change: StoreChange, isRemote: boolean): void => {
    for (const listener of listeners) listener(change, isRemote);
  };
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const change = storeChangeSchema.safeParse(event.data);
    if (change.success) tell(change.data, true);
  });
  return {
    announce: (change) => {
      post(change);
      tell(change, false);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    close: () => {
      listeners.clear();
      channel.close();
    },
  };
}
