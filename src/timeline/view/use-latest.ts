import { useInsertionEffect, useRef } from 'react';

/** A getter of the value of the latest render, of one identity, for listeners that outlive renders. */
export function useLatest<T>(value: T): () => T {
  const ref = useRef(value);
  const getter = useRef(() => ref.current);
  useInsertionEffect(() => {
    ref.current = value;
  });
  return getter.current;
}
