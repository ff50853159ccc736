/** Names come back again and again; so many are remembered before all are forgotten. */
const mostTexts = 5000;

/** A reading of texts that reads each only once. */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      if (known.size >= mostTexts) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
