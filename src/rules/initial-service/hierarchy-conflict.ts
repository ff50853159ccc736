import type { CodeSet } from '../../code-sets/code-set.ts';
import { CMS_RAC_0071, NORIDIAN_CHEMO, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import type { Concept } from '../../code-sets/concepts.ts';

/** Initials in facility order, highest first. */
export const initialConcepts: readonly Concept[] = [
  'infusion.chemotherapy.initial',
  'push.chemotherapy.initial',
  'infusion.therapeutic.initial',
  'push.therapeutic.initial',
  'hydration.initial',
];

/** Place of a code among the initials, 0 = highest; −1 when it is none. */
export const initialRank = (codeSet: CodeSet, code: string): number => initialConcepts.findIndex((concept) => codeSet.codeOf[concept] === code);

export const hierarchyConflict = defineRule({
  id: 'initial-service/hierarchy-conflict',
  statement: 'A service that a person named, or billed, as initial must not be outranked by another service of its site; and there is one initial a site.',
  covers: ['R1', 'R3', 'R5'],
  cites: [cite(NORIDIAN_CHEMO), cite(CMS_RAC_0071)],
  examples: () => {
    const chart = () => day().site('l').push('A', '8:00').infusion('B', '9:00', '10:00');
    return [
      example('the outranked push is designated', chart().with({ designations: { initial: { l: 'a1' } } as never }), ['96365', '96375'], ['initial-service/hierarchy-conflict']),
      example('the infusion is designated', chart().with({ designations: { initial: { l: 'a2' } } as never }), ['96365', '96375'], ['!initial-service/hierarchy-conflict']),
      example('the outranked push is billed as initial', chart().billed('96374', '96367'), ['96365', '96375'], ['initial-service/hierarchy-conflict']),
      example('two initials are billed for one site', chart().billed('96365', '96374'), ['96365', '96375'], ['initial-service/hierarchy-conflict']),
      example('billed as it should be', chart().billed('96365', '96375'), ['96365', '96375'], ['!initial-service/hierarchy-conflict']),
    ];
  },
});
