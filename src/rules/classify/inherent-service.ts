import type { Administration } from '../../domain/administration.ts';
import { CMS_CLAIMS_CH12, MIAMI_OBC, NCCI_PTP, NORIDIAN_CHEMO, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

const because: Partial<Record<NonNullable<Administration['purpose']>, string>> = {
  'keep-vein-open': 'fluid that keeps a vein open is part of the other service',
  flush: 'a flush is part of the other service',
  carrier: 'fluid that carries a drug is part of that drug’s administration',
  contrast: 'contrast is part of the imaging study',
  anaesthesia: 'part of the anaesthesia service',
  procedure: 'part of the procedure',
  transfusion: 'fluid and premedication of a transfusion are part of it',
};

export const inherentService = defineRule({
  id: 'classify/inherent-service',
  statement: 'Flush, keep-open and carrier fluid, contrast, and what belongs to a procedure, an anaesthetic or a transfusion are part of another service and are not coded.',
  covers: ['R47', 'R57', 'R67', 'R68'],
  cites: [cite(CMS_CLAIMS_CH12), cite(NORIDIAN_CHEMO), cite(MIAMI_OBC), cite(NCCI_PTP)],
  /** The reason, or undefined when it may be coded. A category that a person charted beats the purpose. */
  decide: ({ category, purpose }: Administration): string | undefined => {
    if (category === 'not-coded') {
      return (purpose === undefined ? undefined : because[purpose]) ?? 'marked as part of another service';
    }
    if (category === undefined && purpose !== undefined) return because[purpose];
    return undefined;
  },
  examples: () => [
    example('marked as not coded', day().push('contrast agent', '8:00', { category: 'not-coded', purpose: 'procedure' }), []),
    example('a flush by its purpose', day().infusion('normal saline', '8:00', '9:00', { category: undefined, purpose: 'flush' }), []),
    example('fluid that keeps a vein open', day().infusion('normal saline', '8:00', '12:00', { category: undefined, purpose: 'keep-vein-open' }), []),
    example('fluid that carries the drug', day().infusion('ceftriaxone', '8:00', '9:00').infusion('normal saline', '8:00', '9:00', { category: undefined, purpose: 'carrier' }), ['96365']),
    example('contrast', day().push('gadoteridol', '8:00', { category: undefined, purpose: 'contrast' }), []),
    example('given for an anaesthetic', day().push('propofol', '8:00', { category: undefined, purpose: 'anaesthesia' }), []),
    example('given for a procedure', day().push('midazolam', '8:00', { category: undefined, purpose: 'procedure' }), []),
    example('fluid between two units of blood', day().infusion('normal saline', '8:00', '9:00', { category: undefined, purpose: 'transfusion' }), []),
    example('premedication that no protocol swallows', day().push('diphenhydramine', '8:00', { category: undefined, purpose: 'premedication' }), ['96374']),
    example('a charted category stands', day().infusion('A', '8:00', '9:00', { category: 'therapeutic', purpose: 'carrier' }), ['96365']),
  ],
});
