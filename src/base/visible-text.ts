/** Marks that make a browser draw text in another order than it stands: a name could read as another. */
const everyTurning = /[\u202A-\u202E\u2066-\u2069]/g;

/** Character by character: most texts are short, and then that is quicker than a pattern. */
export function isVisibleText(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x202a && code <= 0x2069 && (code <= 0x202e || code >= 0x2066)) return false;
  }
  return true;
}

/** The text with a visible sign for every mark that would turn its order round; as long as it was. */
export const visibleText = (text: string): string => text.replace(everyTurning, '\uFFFD');

const shown = (value: unknown): unknown => {
  if (typeof value === 'string') return visibleText(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shown(one)]));
};

/** The same for every text in plain data; the same object where there is nothing to show. */
export const withVisibleText = <T>(value: T): T =>
  isVisibleText(JSON.stringify(value)) ? value : (shown(value) as T);
