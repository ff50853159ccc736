export { readEncounter } from '../../src/cli/read-encounter.ts';
export { resolvePolicy } from '../../src/domain/policy.ts';
export { codeEncounter, outcomesOf } from '../../src/rules/index.ts';
export { codeLines } from '../../src/rules/code-encounter.ts';
export { writeResult } from '../../src/cli/write-result.ts';
export { readCodeSet } from '../../src/cli/read-code-set.ts';
