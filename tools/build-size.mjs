import { gzipSync } from 'node:zlib';

/** Kilobytes (1,000 bytes) of gzipped JavaScript that opening the workbench may load. */
export const ceilingKilobytes = 300;

const workbenchModule = /\/src\/(?:app\/start|features\/workbench\/workbench(?:-[a-z]+)*)\.tsx$/;

/** Adds a chunk and everything it imports statically. */
function addClosure(chunks, name, into) {
  if (into.has(name)) return;
  const chunk = chunks.get(name);
  if (chunk === undefined) return;
  into.add(name);
  for (const imported of chunk.imports) addClosure(chunks, imported, into);
}

/**
 * What the browser loads to show `/encounters/:id`: the entry, the chunk of the workbench page, and what both import.
 * @param output the chunks and assets of the application's build
 * @returns gzipped sizes in bytes, largest first
 */
export function firstLoad(output) {
  const chunks = new Map(
    output.filter((item) => item.type === 'chunk').map((chunk) => [chunk.fileName, chunk]),
  );
  const all = [...chunks.values()];
  const names = new Set();
  for (const chunk of all) if (chunk.isEntry) addClosure(chunks, chunk.fileName, names);
  const pages = all.filter((chunk) =>
    chunk.moduleIds.some((id) => workbenchModule.test(id.replaceAll('\\', '/'))),
  );
  if (pages.length === 0) {
    throw new Error(
      'no src/features/workbench/workbench….tsx in the build: tell tools/build-size.mjs where the workbench is',
    );
  }
  for (const page of pages) addClosure(chunks, page.fileName, names);
  const files = [...names].map((name) => ({
    file: name,
    bytes: gzipSync(chunks.get(name).code, { level: 9 }).length,
  }));
  files.sort((a, b) => b.bytes - a.bytes || (a.file < b.file ? -1 : 1));
  const later = all
    .filter((chunk) => !names.has(chunk.fileName))
    .reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
  return { files, total: files.reduce((sum, { bytes }) => sum + bytes, 0), later };
}

export const isWithinCeiling = (load) => load.total <= ceilingKilobytes * 1000;

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** The sizes as text, with the ceiling and by how much it was missed. */
export function sizeTable(load) {
  const rows = [
    ...load.files.map(({ file, bytes }) => [file, kilobytes(bytes)]),
    ['first load of the workbench, gzipped', kilobytes(load.total)],
    ['ceiling', kilobytes(ceilingKilobytes * 1000)],
    ['loaded later', kilobytes(load.later)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const table = rows.map(([name, size]) => `  ${name.padEnd(width)}  ${size.padStart(9)}`).join('\n');
  return isWithinCeiling(load)
    ? table
    : `${table}\n  Too large: ${kilobytes(load.total - ceilingKilobytes * 1000)} above the ceiling`;
}
