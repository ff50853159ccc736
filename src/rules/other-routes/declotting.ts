import type { DrugEntry } from '../../code-sets/code-set.ts';
import { drugsOf } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import { CMS_CLAIMS_CH12, HAUGEN_QA, INFERENCE, NCCI_PTP, cite } from '../citations.ts';
import { day, drugExample, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** Drugs that dissolve a clot, by their names. */
const thrombolytic = /\b(?:alteplase|reteplase|tenecteplase|urokinase|streptokinase|cathflo|activase)\b/i;

const dissolvesClots = (administration: Administration, listed: DrugEntry | undefined): boolean =>
  drugsOf(administration).some(({ name }) => thrombolytic.test(name)) || (listed !== undefined && thrombolytic.test(listed.name));

/** Given to the patient and not into a catheter; whoever says so is not asked. */
const isForPatient = ({ purpose }: Administration): boolean => purpose === 'treatment' || purpose === 'procedure';

const cleared = (start = '8:00') =>
  day().give('port-flush', 'alteplase', { start }, { drug: { name: 'alteplase', hcpcs: 'J2997' }, dose: { amount: 2, unit: 'mg' }, category: undefined });

const pushed = (purpose?: 'treatment') =>
  day().push('alteplase', '8:00', { drug: { name: 'alteplase', hcpcs: 'J2997' }, category: undefined, ...(purpose === undefined ? {} : { purpose }) });

export const declotting = defineRule({
  id: 'other-routes/declotting',
  statement:
    'Clearing a blocked catheter with a drug that dissolves the clot is no flush and no push: it has a code of its own outside this family, which is coded beside this claim, and the flush of its date is part of it. The drug keeps its line. A drug of this kind that is charted as pushed is asked about.',
  covers: ['R65', 'R67'],
  cites: [
    cite(CMS_CLAIMS_CH12, 'flushes are part of another service'),
    cite(HAUGEN_QA, '36593 clears a line of a clot and is separate; a heparin flush is not'),
    cite(NCCI_PTP, '36593: no edit in this family but the flush'),
    cite(INFERENCE, 'that the flush of that date is then not its only service'),
  ],
  /**
   * Whether what is charted as a flush cleared the line.
   * @param listed what the drug table has of its drug
   */
  decide: (administration: Administration, listed: DrugEntry | undefined): boolean => administration.route === 'port-flush' && dissolvesClots(administration, listed),
  /** Whether what is charted as a push may have cleared a line. */
  isAsked: (administration: Administration, listed: DrugEntry | undefined): boolean =>
    administration.route === 'iv-push' && !isForPatient(administration) && dissolvesClots(administration, listed),
  examples: () => [
    example('a port is cleared', cleared(), [], ['other-routes/declotting']),
    drugExample('its drug', cleared(), ['J2997 x2']),
    example('and flushed afterwards', cleared().give('port-flush', 'heparin', { start: '9:00' }), []),
    example('flushed on the next date', cleared().give('port-flush', 'heparin', { start: '+1 9:00' }), ['96523@2026-03-03']),
    example('beside an infusion there is no edit', cleared().infusion('A', '9:30', '10:30'), ['96365']),
    example('without its code', day().give('port-flush', 'Cathflo', { start: '8:00' }, { category: undefined }), []),
    example('pushed: it is asked which it was', pushed(), ['96374'], ['other-routes/declotting']),
    example('pushed to treat the patient', pushed('treatment'), ['96374'], ['!other-routes/declotting']),
    example('a flush with heparin clears nothing', day().give('port-flush', 'heparin', { start: '8:00' }), ['96523'], ['!other-routes/declotting']),
  ],
});
