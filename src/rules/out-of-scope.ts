import { CMS_CLAIMS_CH12, CPT_GUIDELINES, HCPCS_TABLE, HCPRO, INFERENCE, JW_JZ, MIAMI_OBC, MPFS, NCCI_ADD_ON, NCCI_MUE, NCCI_PTP, RCA_MIDNIGHT, cite } from './citations.ts';
import { outOfScope } from './define-rule.ts';
import type { OutOfScope } from './define-rule.ts';

export const otherCodes = outOfScope({
  id: 'out-of-scope/other-codes',
  statement: 'Codes for anything but giving a drug or a fluid.',
  covers: [],
  reason: 'Only administrations are in the encounter; every other service is coded elsewhere.',
  cites: [cite(CMS_CLAIMS_CH12)],
});

/** Paragraphs of the rules reference that Dripline knows and does not decide. */
export const outOfScopeList: readonly OutOfScope[] = [
  otherCodes,
  outOfScope({
    id: 'out-of-scope/per-visit-codes',
    statement: 'One code for all infusions, or all chemotherapy, of a visit.',
    covers: [],
    reason: 'Only payers that ask for it take it, and hospitals under the outpatient payment system bill single services; those are derived.',
    cites: [cite(HCPCS_TABLE), cite(INFERENCE, 'that hospitals do not bill them')],
  }),
  outOfScope({
    id: 'out-of-scope/home-infusion',
    statement: 'Infusion at home: the visits of its professionals, and its days.',
    covers: [],
    reason: 'No outpatient claim carries it: the unit limit is 0 in both settings where there is one.',
    cites: [cite(NCCI_MUE), cite(HCPCS_TABLE)],
  }),
  outOfScope({
    id: 'out-of-scope/vaccines-and-allergens',
    statement: 'Which code gives a vaccine, an allergen or an emergency-use antibody.',
    covers: ['R69'],
    reason: 'They hang on the vaccine, the age, the counselling and the payer. Such a product is recognised, named as not reported, and never read as an ordinary injection.',
    cites: [cite(HCPCS_TABLE), cite(NCCI_PTP)],
  }),
  outOfScope({
    id: 'out-of-scope/cell-therapy',
    statement: 'Taking, preparing and giving back a patient’s own modified cells.',
    covers: [],
    reason: 'The codes follow the steps of a therapy, not an administration; their numbers changed in 2025.',
    cites: [cite(NCCI_PTP, 'column 1 over the infusion codes')],
  }),
  outOfScope({
    id: 'out-of-scope/heated-chemotherapy',
    statement: 'Heated chemotherapy that circulates in the abdomen during an operation.',
    covers: [],
    reason: 'It is an add-on to an operation, and operations are not in the encounter.',
    cites: [cite(NCCI_ADD_ON)],
  }),
  outOfScope({
    id: 'out-of-scope/supplies',
    statement: 'Supplies and drugs of a practice that no other code names.',
    covers: ['R73'],
    reason: 'Medicare does not pay it: its practitioner unit limit is 0. A drug without a code of its own has an unclassified one.',
    cites: [cite(MPFS), cite(NCCI_MUE)],
  }),
  outOfScope({
    id: 'out-of-scope/evaluation-and-management',
    statement: 'Which visit code stands beside drug administration.',
    covers: ['R70'],
    reason: 'Visit codes are not derived from administrations; where billed lines are given, their edits and modifiers 25 and 27 are checked.',
    cites: [cite(CMS_CLAIMS_CH12), cite(NCCI_PTP)],
  }),
  outOfScope({
    id: 'out-of-scope/orders',
    statement: 'Whether an order exists and precedes the start.',
    covers: ['R76'],
    reason: 'The encounter carries what was given; orders appear only as an id that groups doses.',
    cites: [cite(HCPRO)],
  }),
  outOfScope({
    id: 'out-of-scope/department',
    statement: 'Which department and revenue centre a line belongs to.',
    covers: ['R77'],
    reason: 'Places change the revenue centre, not the sequence of services; departments are not charted here.',
    cites: [cite(RCA_MIDNIGHT)],
  }),
  outOfScope({
    id: 'out-of-scope/packaged-drugs',
    statement: 'Whether Medicare pays a drug apart from the services of a hospital or packages it into them.',
    covers: ['R72'],
    reason: 'The payment table of the releases holds services, not drugs. So JW and JZ are written for every single-dose container, though Medicare asks for them only where the drug is paid apart.',
    cites: [cite(JW_JZ)],
  }),
  outOfScope({
    id: 'out-of-scope/supervision',
    statement:
      'Whether an injection in an office was directly supervised. Without that CPT asks for the nurse’s visit code instead; Medicare covers neither the injection nor that visit. A hospital’s line follows the general rules for hospitals.',
    covers: ['R61'],
    reason: 'Who was in the office is not charted here, so an injection is read as supervised; a coder who knows better marks it as not coded.',
    cites: [cite(CMS_CLAIMS_CH12), cite(CPT_GUIDELINES, 'direct supervision of injections')],
  }),
  outOfScope({
    id: 'out-of-scope/procedures',
    statement: 'Whether a procedure, an anaesthetic or a transfusion of the same day absorbs an administration.',
    covers: ['R68'],
    reason: 'Procedures are not in the encounter; a person marks such administrations as not coded.',
    cites: [cite(MIAMI_OBC), cite(NCCI_PTP)],
  }),
];
