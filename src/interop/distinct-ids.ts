/**
 * Hands out ids, each once: a wanted id that is taken gets a number (`m1`, `m1-2`, `m1-3`).
 * Remembers where it left off, so that a file of thousands of equal ids takes no longer than one of different ones.
 */
export function distinctIds(): (wanted: string) => string {
  const taken = new Set<string>();
  const lastNumber = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let n = lastNumber.get(wanted) ?? 1;
    while (taken.has(id)) {
      n += 1;
      id = `${wanted}-${String(n)}`;
    }
    lastNumber.set(wanted, n);
    taken.add(id);
    return id;
  };
}
