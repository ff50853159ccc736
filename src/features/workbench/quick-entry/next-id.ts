/** The first `prefix` + number above all that are taken. Example: ('a', ['a1', 'a7', 'x']) is 'a8'. */
export function nextId(prefix: string, taken: readonly string[], offset = 0): string {
  let highest = 0;
  for (const id of taken) {
    const digits = id.startsWith(prefix) ? id.slice(prefix.length) : '';
    if (/^\d{1,9}$/.test(digits)) highest = Math.max(highest, Number(digits));
  }
  return `${prefix}${String(highest + 1 + offset)}`;
}
