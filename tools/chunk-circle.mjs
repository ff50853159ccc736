/**
 * Finds files of the build that load one another in a circle: then one of them runs before what it needs is there, and
 * the program may not start.
 * @param output the chunks and assets of the application's build
 * @returns the names along a circle, the first one again at its end; undefined where there is none
 */
export function chunkCircle(output) {
  const importsOf = new Map(
    output.filter((item) => item.type === 'chunk').map(({ fileName, imports }) => [fileName, imports]),
  );
  const done = new Set();
  const path = [];
  const walk = (name) => {
    const at = path.indexOf(name);
    if (at >= 0) return [...path.slice(at), name];
    if (done.has(name)) return undefined;
    path.push(name);
    for (const imported of importsOf.get(name) ?? []) {
      const circle = walk(imported);
      if (circle !== undefined) return circle;
    }
    path.pop();
    done.add(name);
    return undefined;
  };
  for (const name of importsOf.keys()) {
    const circle = walk(name);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
