export { codeEncounter } from './code-encounter.ts';
export { claimOutcomes, claimOutcomesInSteps } from './outcomes/claim-outcomes.ts';
export { jointOutcomes } from './outcomes/joint-outcomes.ts';
export { oppsPayment } from './outcomes/opps-payment.ts';
export { outcomesOf } from './outcomes/outcomes-of.ts';
export { drugLineChange } from './proof/drug-line-change.ts';
export { codeChangesInSteps, lineChangeInSteps } from './proof/nearest-change.ts';
export { askableCodes, whyNot } from './proof/why-not.ts';
export { notModelled, ruleCatalogue } from './catalogue.ts';
