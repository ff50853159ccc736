import { barParts } from './bar-parts.ts';
import type { DrawnBar } from './drawn-bar.ts';
import { sameFields } from './same-fields.ts';
import { fill, type Part } from './part.ts';

interface Drawn {
  readonly bar: DrawnBar;
  /** In their order, by key. */
  readonly parts: ReadonlyMap<string, { readonly part: Part; readonly element: HTMLElement }>;
}

/** Makes a lane show these bars, in this order; touches nothing of those that are as they were. */
export type BarDrawing = (lane: HTMLElement, bars: readonly DrawnBar[]) => void;

function erase({ parts }: Pick<Drawn, 'parts'>): void {
  for (const { element } of parts.values()) element.remove();
}

function draw(bar: DrawnBar, before: Drawn | undefined): Drawn {
  if (before !== undefined && sameFields(before.bar, bar)) return before;
  const old = new Map(before?.parts);
  const parts: [string, { readonly part: Part; readonly element: HTMLElement }][] = barParts(bar).map(
    (part) => {
      const { key } = part;
      const known = old.get(key);
      const element = known?.element ?? document.createElement('div');
      if (known === undefined) element.dataset['tlBar'] = bar.bar.id;
      fill(element, known?.part, part);
      old.delete(key);
      return [key, { part, element }];
    },
  );
  erase({ parts: old });
  return { bar, parts: new Map(parts) };
}

/** Draws the bars of a lane, and remembers what it drew. */
export function barDrawing(): BarDrawing {
  let last = new Map<string, Drawn>();
  return (lane, bars) => {
    const now = new Map<string, Drawn>();
    for (const bar of bars) {
      const { id } = bar.bar;
      now.set(id, draw(bar, last.get(id)));
      last.delete(id);
    }
    for (const gone of last.values()) erase(gone);
    last = now;
    // What has the keyboard stays where it is, and the others go around it: moved, it would lose it.
    const focused = document.activeElement;
    let next = lane.firstElementChild;
    for (const { parts } of now.values()) {
      for (const { element } of parts.values()) {
        if (element === next || element === focused) next = element.nextElementSibling;
        else lane.insertBefore(element, next);
      }
    }
  };
}
