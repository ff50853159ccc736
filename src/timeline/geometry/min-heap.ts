/** A binary heap of items, smallest `rank` on top. */
export interface MinHeap<T> {
  readonly peek: () => T | undefined;
  readonly push: (item: T) => void;
  readonly pop: () => T | undefined;
}

/** Push and pop cost O(log n). */
export function minHeap<T>(rank: (item: T) => number): MinHeap<T> {
  const items: T[] = [];
  const rankAt = (index: number): number => {
    const item = items[index];
    return item === undefined ? Infinity : rank(item);
  };
  const swap = (a: number, b: number): void => {
    const first = items[a];
    const second = items[b];
    if (first === undefined || second === undefined) return;
    items[a] = second;
    items[b] = first;
  };
  return {
    peek: () => items[0],
    push: (item) => {
      let at = items.push(item) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (rankAt(parent) <= rankAt(at)) return;
        swap(parent, at);
        at = parent;
      }
    },
    pop: () => {
      const top = items[0];
      const last = items.pop();
      if (items.length === 0 || last === undefined) return top;
      items[0] = last;
      let at = 0;
      for (;;) {
        const left = 2 * at + 1;
        const smaller = rankAt(left + 1) < rankAt(left) ? left + 1 : left;
        if (rankAt(smaller) >= rankAt(at)) return top;
        swap(smaller, at);
        at = smaller;
      }
    },
  };
}
