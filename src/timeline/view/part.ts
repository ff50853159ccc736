type Names = 'top' | 'left' | 'width' | 'maxWidth';

/** CSS lengths that say where an element is. */
export type Place = Readonly<Partial<Record<Names, string | undefined>>>;

/** A `span` that only says something: its class and what it says. */
export type Words = readonly [className: string, content: string | readonly Words[]];

/**
 * An element of a bar as plain values. What a chart has hundreds of is made of these and not of components: a component costs
 * several times as much as the element that it draws.
 */
export interface Part {
  /** No other part of its bar has the same. A part that keeps its key keeps its element, and has the same fields, defined or not. */
  readonly key: string;
  readonly className: string;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly place: Place;
  readonly content?: string | readonly Words[];
}

function say(element: HTMLElement, content: string | readonly Words[]): void {
  if (typeof content === 'string') {
    element.textContent = content;
    return;
  }
  const spans = content.map(([className, words]) => {
    const span = document.createElement('span');
    span.className = className;
    say(span, words);
    return span;
  });
  element.replaceChildren(...spans);
}

/** Gives an element what its part has: only what differs from the part that it had before is touched. */
export function fill(element: HTMLElement, before: Part | undefined, part: Part): void {
  const { className, attributes, place, content } = part;
  if (before?.className !== className) element.className = className;
  for (const name in attributes) {
    const value = attributes[name];
    if (before?.attributes?.[name] === value) continue;
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
  let name: Names;
  for (name in place) if (before?.place[name] !== place[name]) element.style[name] = place[name] ?? '';
  if (content === undefined) return;
  // Down to the last word: what it is made of is plain values.
  const had = before?.content;
  if (had === undefined || JSON.stringify(had) !== JSON.stringify(content)) say(element, content);
}
