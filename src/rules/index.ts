export { codeEncounter } from './code-encounter.ts';
export { notModelled, ruleCatalogue } from './catalogue.ts';
