/**
 * A value that may be known, stood in for by a cited fall-back, or missing.
 * A missing fact travels as `incomplete` with the paths that would complete it; it never becomes a number.
 */
export type Known<T, Path> =
  | { readonly status: 'complete'; readonly value: T }
  | { readonly status: 'assumed'; readonly value: T; readonly because: readonly Path[] }
  | { readonly status: 'incomplete'; readonly missing: readonly Path[] };

/** How sure an answer is, weakest last. */
export type Certainty = Known<unknown, unknown>['status'];

export const complete = <T>(value: T): Known<T, never> => ({ status: 'complete', value });

export const assumed = <T, P>(value: T, because: readonly P[]): Known<T, P> => ({ status: 'assumed', value, because });

export const incomplete = <P>(missing: readonly P[]): Known<never, P> => ({ status: 'incomplete', missing });

/** Applies `f` to a value that is there and keeps the status. */
export function mapKnown<T, U, P>(known: Known<T, P>, f: (value: T) => U): Known<U, P> {
  switch (known.status) {
    case 'complete':
      return { status: 'complete', value: f(known.value) };
    case 'assumed':
      return { status: 'assumed', value: f(known.value), because: known.because };
    case 'incomplete':
      return known;
  }
}

/** Joins two values; the answer is as sure as the less sure of them, and carries the reasons of both. */
export function combineKnown<A, B, C, P>(a: Known<A, P>, b: Known<B, P>, f: (a: A, b: B) => C): Known<C, P> {
  if (a.status === 'incomplete' || b.status === 'incomplete') {
    return {
      status: 'incomplete',
      missing: [...(a.status === 'incomplete' ? a.missing : []), ...(b.status === 'incomplete' ? b.missing : [])],
    };
  }
  const value = f(a.value, b.value);
  if (a.status === 'complete' && b.status === 'complete') return { status: 'complete', value };
  return {
    status: 'assumed',
    value,
    because: [...(a.status === 'assumed' ? a.because : []), ...(b.status === 'assumed' ? b.because : [])],
  };
}

const order: Record<Certainty, number> = { complete: 0, assumed: 1, incomplete: 2 };

/** The weaker of two certainties. */
export const weaker = (a: Certainty, b: Certainty): Certainty => (order[a] >= order[b] ? a : b);
