import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { securityHeaders } from './tools/security-headers.mjs';
import { compiledAsItLoads } from './tools/compiled-as-it-loads.mjs';
import { preloaded } from './tools/preloaded.mjs';
import { ruleWordsApart } from './tools/rule-words.mjs';
import { unusedRouterParts } from './tools/unused-router-parts.mjs';

const inPackage = (...names: string[]): RegExp => new RegExp(`/node_modules/(?:${names.join('|')})/`);

/** Small modules that the screens share, and that import none but each other and the program: one file of them all is smaller than each in its own. */
const sharedByScreens = new RegExp(
  `/src/(?:${[
    'base/(?:interval|known|order|remembering)',
    'domain/(?:claim-line|fact-path|finding|site-name)',
    'code-sets/(?!load-ndc|ndc|visit)[a-z-]+',
    'document/(?:history|new-(?:access-site|administration|encounter)-id|placeholder-site|spent-numbers|commands/charted-times)',
    'storage/(?:autosave|use-encounters)',
    'timeline/(?:lane|geometry/(?:bar-extent|lane-order|ticks|time-scale))',
    'ui/(?:choice-field|code-chip|format-clock|parse-clock-input|rule-address|save-file|search-field|slow-note|spreadsheet-cell|use-code-set)',
    'rules/[a-z/-]+(?=\\.json)',
    'features/workbench/(?:charted-names|net-minutes|quantity-text|encounter-timeline/timeline-lane-id|explanation/administration-times)',
  ].join('|')})\\.(?:module\\.css|tsx?|json)$`,
);

/** Everything that is there before any screen: what `app/start.tsx` loads at once. */
const program = new Set([fileURLToPath(new URL('src/app/start.tsx', import.meta.url))]);

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

function isOfProgram(id: string, modules: Modules): boolean {
  if (program.size === 1)
    for (const known of program)
      for (const imported of modules.getModuleInfo(known)?.importedIds ?? []) program.add(imported);
  return program.has(id);
}

/** Modules in whose files nearly everything runs before the first screen is there. */
const calledOnLoad =
  /\/node_modules\/(?:react-dom|zod)\/|\/src\/(?:main|app\/start|code-sets\/code-set|rules\/code-encounter|features\/(?:rule-book\/rule-book|workbench\/workbench|worklist\/worklist)-page)\.tsx?$/;

const mockedTests = 'src/**/*.mocked.test.{ts,tsx}';

export default defineConfig({
  base: '/',
  plugins: [
    react(),
    ruleWordsApart(),
    unusedRouterParts(),
    compiledAsItLoads(({ moduleIds }) => moduleIds.some((id) => calledOnLoad.test(id))),
    preloaded(/\/src\/app\/start\.tsx$/),
  ],
  worker: { format: 'es', plugins: () => [ruleWordsApart()] },
  preview: { headers: securityHeaders },
  build: {
    target: 'es2022',
    // The content security policy allows no inline code, and every module of ours is a file of its own anyway.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // The core is pure, which a test checks: what of it a chunk does not use it need not carry.
      treeshake: {
        moduleSideEffects: [
          { test: /\/src\/domain\/configure-zod\.ts$/, sideEffects: true },
          { test: /\/src\/(?:base|domain|code-sets|rules)\//, sideEffects: false },
        ],
      },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // Small: all that it does is begin to load the rest.
            { name: 'first', tags: ['$initial'] },
            { name: 'react', test: inPackage('react', 'react-dom', 'scheduler', 'react-router') },
            // Zod looks for `eval` when the first schema is made; the setting that stops it has to run in the same chunk.
            { name: 'zod', test: /\/node_modules\/zod\/|\/src\/domain\/configure-zod\.ts$/ },
            { name: (id, modules) => (isOfProgram(id, modules) ? 'program' : null), debugName: 'program' },
            { name: 'shared', test: sharedByScreens },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    pool: 'threads',
    // For a machine with other work to do; what hangs is still found.
    testTimeout: 20_000,
    passWithNoTests: false,
    // Loading modules anew for each file took twice as long as the tests themselves; only a file that replaces a
    // module, or asks what happens before one is loaded, needs modules of its own.
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}'], exclude: [mockedTests], isolate: false },
      },
      { extends: true, test: { name: 'mocked', include: [mockedTests] } },
    ],
  },
});
