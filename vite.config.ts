import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { securityHeaders } from './tools/security-headers.mjs';
import { compiledAsItLoads } from './tools/compiled-as-it-loads.mjs';
import { ruleWordsApart } from './tools/rule-words.mjs';
import { unusedRouterParts } from './tools/unused-router-parts.mjs';

const inPackage = (...names: string[]): RegExp => new RegExp(`/node_modules/(?:${names.join('|')})/`);

/** Small modules that the workbench and other screens share, and that import none but each other: one file of them all is smaller than each in its own. */
const sharedByAll = new RegExp(
  `/src/(?:${[
    'base/(?:assert|bytes|interval|order|result|visible-text)',
    'domain/(?:access-site|administration|clock-time|drug|encode-encounter|encounter|fact-path|file-problem|ids|in-plain-words|local-time|setting)',
    'document/(?:history|new-(?:access-site|administration|encounter)-id|next-number|same-value|spent-numbers|with-field|workflow|commands/charted-times)',
    'ui/(?:capitalize|format-clock|parse-clock-input|rule-address|save-file|shortcut|spreadsheet-cell)',
    'features/workbench/(?:charted-names|net-minutes|quantity-text|site-name)',
    'features/workbench/(?:encounter-timeline/timeline-lane-id|explanation/administration-times)',
    'code-sets/drug-on-date',
    'storage/(?:seal/(?:bytes|data-key|digest-of|sealer)|store/(?:store-schema|damaged-store-error))',
    'timeline/(?:lane|geometry/(?:bar-extent|lane-order|ticks|time-scale))',
  ].join('|')})\\.tsx?$`,
);

/** Files of which nearly everything runs before the first screen is there. */
const calledOnLoad = new Set([
  'index',
  'build',
  'react',
  'useQuery',
  'shared',
  'zod',
  'store',
  'use-encounters',
  'worklist-page',
  'workbench-page',
  'rule-book-page',
]);

const mockedTests = 'src/**/*.mocked.test.{ts,tsx}';

export default defineConfig({
  base: '/',
  plugins: [
    react(),
    ruleWordsApart(),
    unusedRouterParts(),
    compiledAsItLoads(({ name }) => calledOnLoad.has(name)),
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
            { name: 'react', test: inPackage('react', 'react-dom', 'scheduler', 'react-router') },
            { name: 'shared', test: sharedByAll },
            // What reads a stored encounter.
            {
              name: 'records',
              test: /\/src\/(?:domain\/decode-encounter|document\/(?:encounter-record|migrations)|storage\/encounter-summary)\.ts$/,
            },
            {
              name: 'store',
              test: /\/src\/storage\/(?:query-keys|repository-context|use-preference|store\/(?:open-store-database|sealed-rows|strictly|read-rows|indexed-db-backend)|seal\/(?:key-record|passphrase-envelope))\.ts$/,
            },
            // Zod looks for `eval` when the first schema is made; the setting that stops it has to run in the same chunk.
            { name: 'zod', test: /\/node_modules\/zod\/|\/src\/domain\/configure-zod\.ts$/ },
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
