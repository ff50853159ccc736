import { defineConfig } from 'vitest/config';

/** Unknown times are coded minute by minute: seconds a run, so only the folders they are about wait for them. */
const slow = 'src/rules/outcomes/*.test.ts';

/** The tests that hold the rules, and nothing else: Stryker runs them once for each mutant. */
export default defineConfig({
  test: {
    environment: 'node',
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    include: [
      'src/rules/**/*.test.ts',
      // Encounters whose claim was settled by hand when two implementations disagreed.
      'src/testing/agreement-cases.test.ts',
    ],
    exclude: [
      // It reads the sources as text, which are no longer themselves when mutated.
      'src/rules/catalogue.test.ts',
      ...(process.env.WITH_OUTCOMES === '1' ? [] : [slow]),
    ],
  },
});
