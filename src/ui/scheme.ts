export type Scheme = 'light' | 'dark';

const attribute = 'data-scheme';
const listeners = new Set<() => void>();

/** What the page is coloured as; its root says it, which the tokens follow. */
export const shownScheme = (): Scheme =>
  document.documentElement.getAttribute(attribute) === 'dark' ? 'dark' : 'light';

export function showScheme(scheme: Scheme): void {
  document.documentElement.setAttribute(attribute, scheme);
  for (const listener of listeners) listener();
}

export function onScheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
