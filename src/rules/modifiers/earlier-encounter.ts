import type { Concept } from '../../code-sets/concepts.ts';
import { CMS_CLAIMS_CH12, CMS_RAC_0071, HCPRO, INFERENCE, NCCI_MANUAL_I, NORIDIAN_CHEMO, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

const pumpStarts: ReadonlySet<Concept> = new Set(['infusion.chemotherapy.prolonged-pump', 'infusion.chemotherapy.prolonged-pump-community', 'infusion.therapeutic.prolonged-pump']);

export const earlierEncounter = defineRule({
  id: 'modifiers/earlier-encounter',
  statement: 'After a discharge and return on the same date the later encounter has an initial of its own, marked when it is dated on that date; at a site without any other initial, the start of a prolonged infusion on a pump is it. It is marked with 59, or with XE where the policy writes an X modifier for a second site. XE says a separate encounter; XS and XU do not.',
  covers: ['R1', 'R9', 'R10', 'R78'],
  policy: { Q17: '59 | XS | XU' },
  cites: [cite(HCPRO, 'multiple initials, 2009'), cite(CMS_CLAIMS_CH12), cite(NCCI_MANUAL_I, 'XE'), cite(CMS_RAC_0071), cite(NORIDIAN_CHEMO, 'order of initial services'), cite(INFERENCE, 'that a pump start takes the place of the initial where nothing else does, and that a payer who wants the X modifiers for sites wants them for encounters')],
  /** The modifier of a return visit by the one of a second site (Q17). */
  decide: (ofSecondSite: string): string => (ofSecondSite === '59' ? '59' : 'XE'),
  /** Whether a line stands in the place of an initial at a site that has none (R1). */
  isInPlaceOfInitial: (concept: Concept): boolean => pumpStarts.has(concept),
  examples: () => {
    const pump = (start: string, stop: string) => day().chemo('5-FU', start, stop, { pump: 'portable' }).with({ earlierEncounterSameDay: true });
    const back = () => day().infusion('A', '19:00', '20:00').with({ earlierEncounterSameDay: true });
    return [
      example('a return on the same date', back(), ['96365-59']),
      example('a payer who wants XS for a second site', back().switch('Q17', 'XS'), ['96365-XE']),
      example('a payer who takes XU for a second site', back().switch('Q17', 'XU'), ['96365-XE']),
      example('the only encounter', day().infusion('A', '19:00', '20:00'), ['96365']),
      example('the only encounter, X modifiers by policy', day().infusion('A', '19:00', '20:00').switch('Q17', 'XS'), ['96365']),
      example('an initial on the next date', day().infusion('A', '+1 0:10', '+1 1:00').with({ earlierEncounterSameDay: true }), ['96365']),
      example('only a pump is started', pump('8:00', '16:01'), ['96416-59']),
      example('only the pump of the clinic is started, for Medicare', day().chemo('5-FU', '8:00', '16:01', { pump: 'facility-owned-portable' }).with({ earlierEncounterSameDay: true, payer: 'medicare' }), ['G0498-59']),
      example('only a pump of another drug is started', day().infusion('A', '8:00', '16:01', { pump: 'portable' }).with({ earlierEncounterSameDay: true }), ['C8957-59']),
      example('a pump of 8 hours is an ordinary infusion', pump('8:00', '16:00'), ['96413-59', '96415 x7']),
      example('a pump is started on the next date', pump('+1 8:00', '+2 8:00'), ['96416']),
      example('a pump start beside an infusion: the infusion is the initial', pump('9:00', '+1 9:00').infusion('A', '8:00', '9:00'), ['96365-59', '96416']),
      example('a pump start beside a push: the push is the initial', pump('9:00', '+1 9:00').push('A', '8:00'), ['96374-59', '96416']),
      example('two pumps at one site: chemotherapy stands in the place of the initial', pump('9:00', '+1 9:00').infusion('A', '8:00', '+1 8:00', { pump: 'portable' }), ['96416-59', 'C8957']),
      example('two pumps of chemotherapy, one on the next date', pump('+1 9:00', '+2 9:00').chemo('B', '8:00', '+1 8:00', { pump: 'portable' }), ['96416-59@2026-03-02', '96416@2026-03-03']),
      example('the only encounter, only a pump is started', day().chemo('5-FU', '8:00', '+1 8:00', { pump: 'portable' }), ['96416']),
      example('an injection is no initial', day().im('A', '19:00').with({ earlierEncounterSameDay: true }), ['96372']),
      example(
        'two sites on the return: XE for the first, XS for the second, never two on one line',
        day().site('l').infusion('A', '19:00', '20:00').site('r', 'protocol').infusion('B', '19:30', '20:30').with({ earlierEncounterSameDay: true }).switch('Q17', 'XS'),
        ['96365-XE', '96365-XS'],
      ),
    ];
  },
});
