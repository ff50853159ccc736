import { CMS_CLAIMS_CH12, CMS_RAC_0071, HCPRO, INFERENCE, NCCI_MANUAL_I, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const earlierEncounter = defineRule({
  id: 'modifiers/earlier-encounter',
  statement: 'After a discharge and return on the same date the later encounter has an initial of its own, marked when it is dated on that date: with 59, or with XE where the policy writes an X modifier for a second site. XE says a separate encounter; XS and XU do not.',
  covers: ['R9', 'R10', 'R78'],
  policy: { Q17: '59 | XS | XU' },
  cites: [cite(HCPRO, 'multiple initials, 2009'), cite(CMS_CLAIMS_CH12), cite(NCCI_MANUAL_I, 'XE'), cite(CMS_RAC_0071), cite(INFERENCE, 'that a payer who wants the X modifiers for sites wants them for encounters')],
  /** The modifier of a return visit by the one of a second site (Q17). */
  decide: (ofSecondSite: string): string => (ofSecondSite === '59' ? '59' : 'XE'),
  examples: () => {
    const back = () => day().infusion('A', '19:00', '20:00').with({ earlierEncounterSameDay: true });
    return [
      example('a return on the same date', back(), ['96365-59']),
      example('a payer who wants XS for a second site', back().switch('Q17', 'XS'), ['96365-XE']),
      example('a payer who takes XU for a second site', back().switch('Q17', 'XU'), ['96365-XE']),
      example('the only encounter', day().infusion('A', '19:00', '20:00'), ['96365']),
      example('the only encounter, X modifiers by policy', day().infusion('A', '19:00', '20:00').switch('Q17', 'XS'), ['96365']),
      example('an initial on the next date', day().infusion('A', '+1 0:10', '+1 1:00').with({ earlierEncounterSameDay: true }), ['96365']),
      example('an injection is no initial', day().im('A', '19:00').with({ earlierEncounterSameDay: true }), ['96372']),
      example(
        'two sites on the return: XE for the first, XS for the second, never two on one line',
        day().site('l').infusion('A', '19:00', '20:00').site('r', 'protocol').infusion('B', '19:30', '20:30').with({ earlierEncounterSameDay: true }).switch('Q17', 'XS'),
        ['96365-XE', '96365-XS'],
      ),
    ];
  },
});
