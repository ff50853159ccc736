/** The published resources beside this file, by name; for tests. */
const files = import.meta.glob<unknown>('./samples/*.json', { eager: true, import: 'default' });

export const sampleResources: ReadonlyMap<string, unknown> = new Map(
  Object.entries(files).map(([path, resource]) => [path.replace(/^.*\/|\.json$/g, ''), resource] as const),
);
