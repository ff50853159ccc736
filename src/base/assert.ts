/** Throws when `condition` is false: for invariants of our own code, never for input. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${message}`);
}

/** Returns `value`, or throws when it is absent: for look-ups that our own code guarantees. */
export function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`Broken invariant: ${what} is absent`);
  return value;
}

/** Closes an exhaustive `switch`: the compiler complains when a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`Broken invariant: unexpected ${JSON.stringify(value)}`);
}
