export { codeEncounter } from './code-encounter.ts';
