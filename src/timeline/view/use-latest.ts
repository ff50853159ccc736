import { useInsertionEffect, useState } from 'react';

/** A getter of the value of the latest render, of one identity, for listeners that outlive renders. */
export function useLatest<T>(value: T): () => T {
  const [box] = useState(() => {
    let current = value;
    return {
      get: () => current,
      set: (next: T) => {
        current = next;
      },
    };
  });
  useInsertionEffect(() => box.set(value));
  return box.get;
}
