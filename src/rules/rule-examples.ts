import { ruleCatalogue } from './catalogue.ts';
import type { Example } from './example.ts';

/**
 * The examples of every rule by its id. The app leaves them out of the rules it starts with (`tools/rule-examples.mjs`),
 * so import this file only with `import()`: the build gives it a copy of the rules that has nothing but the examples.
 */
export const ruleExamples = (): ReadonlyMap<string, readonly Example[]> => new Map(ruleCatalogue.map((rule) => [rule.id, rule.examples()]));
