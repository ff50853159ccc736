/** What a layer may import: other layers, and packages by name. `node` stands for the built-in modules of Node. */
export interface LayerRule {
  readonly layers: readonly string[];
  readonly packages: readonly string[];
}

const screenPackages = [
  'react',
  'react-dom',
  'react-router',
  'react-hook-form',
  '@hookform/resolvers',
  '@mui/material',
  '@reactour/tour',
  '@emotion/react',
  '@emotion/styled',
  '@tanstack/react-query',
  'zustand',
  'zod',
  'dayjs',
] as const;

const core = ['base', 'domain', 'code-sets', 'rules', 'document', 'storage', 'interop', 'timeline'] as const;

/** The direction of imports, type-only ones included. A layer may always import itself. */
export const layerRules: Readonly<Record<string, LayerRule>> = {
  base: { layers: [], packages: [] },
  domain: { layers: ['base'], packages: ['zod'] },
  'code-sets': { layers: ['base', 'domain'], packages: ['zod'] },
  'code-sets/tools': { layers: ['base', 'domain', 'code-sets'], packages: ['zod', 'node'] },
  rules: { layers: ['base', 'domain', 'code-sets'], packages: [] },
  document: { layers: ['base', 'domain'], packages: ['zod', 'zustand'] },
  storage: {
    layers: ['base', 'domain', 'document'],
    packages: ['idb', 'zod', 'zustand', 'react', '@tanstack/react-query'],
  },
  interop: { layers: ['base', 'domain'], packages: ['zod', 'dayjs', 'papaparse'] },
  timeline: { layers: ['base'], packages: ['react', 'react-dom'] },
  ui: { layers: core, packages: screenPackages },
  features: { layers: [...core, 'ui'], packages: screenPackages },
  app: { layers: [...core, 'ui', 'features'], packages: screenPackages },
  main: { layers: [...core, 'ui', 'features', 'app'], packages: screenPackages },
  cli: { layers: ['base', 'domain', 'code-sets', 'rules', 'interop'], packages: ['zod', 'node'] },
  testing: { layers: [...core, 'cli'], packages: ['fast-check', 'vitest', 'vite', 'zod', 'node'] },
};

/** What tests may use on top of what their layer may: nothing of it reaches the product. */
export const testPackages = ['vitest', 'fast-check', '@testing-library/react', 'fake-indexeddb', 'node'];

/** The layer of a file of `src`: the most specific row of the table, `undefined` when there is none. */
export function layerOf(path: string): string | undefined {
  const [, first = '', second = ''] = path.split('/');
  if (first === 'main.ts') return 'main';
  return [`${first}/${second}`, first].find((name) => name in layerRules);
}

/** Files that need no browser, no clock and no chance: equal input gives an equal answer. */
export const isPure = (path: string): boolean =>
  !/\.test\.tsx?$/.test(path) &&
  (/^src\/(?:base|domain|rules|timeline\/geometry|document\/commands)\//.test(path) ||
    /^src\/timeline\/interaction\/(?:[a-z-]+-)?(?:reducer|gesture)(?:-[a-z]+)*\.ts$/.test(path));

/** Packages that no pure file reaches, not even through another file. */
export const impurePackages = [...screenPackages.filter((name) => name !== 'zod'), 'idb', 'node'];

/** Names through which a program sees the browser, the clock or chance. */
export const impureNames: ReadonlySet<string> = new Set([
  'Date',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'navigator',
  'crypto',
  'XMLHttpRequest',
  'WebSocket',
]);
