export { codeEncounter } from './code-encounter.ts';
export { outcomesOf } from './outcomes/outcomes-of.ts';
export { notModelled, ruleCatalogue } from './catalogue.ts';
