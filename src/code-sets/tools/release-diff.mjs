/** Leaves of a JSON value as `path → text`; arrays are leaves unless `drugs.rows`, which is keyed by its code. */
function leaves(
  /** @type {unknown} */ value,
  /** @type {string} */ path,
  /** @type {Map<string, string>} */ into,
) {
  if (Array.isArray(value) && value.every(Array.isArray)) {
    for (const row of value) into.set(`${path} ${row[0]}`.trim(), JSON.stringify(row.slice(1)));
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, child] of Object.entries(value)) leaves(child, `${path} ${key}`.trim(), into);
  } else into.set(path, JSON.stringify(value));
  return into;
}

/**
 * What changed in one table, one line a change: `+` new, `-` gone, `~` other value.
 * @param {unknown} before @param {unknown} after @returns {string[]}
 */
export function diffTable(before, after) {
  const a = leaves(before, '', new Map());
  const b = leaves(after, '', new Map());
  const lines = [];
  for (const [path, value] of a) {
    const next = b.get(path);
    if (next === undefined) lines.push(`- ${path}: ${value}`);
    else if (next !== value) lines.push(`~ ${path}: ${value} → ${next}`);
  }
  for (const [path, value] of b) if (!a.has(path)) lines.push(`+ ${path}: ${value}`);
  return lines;
}
