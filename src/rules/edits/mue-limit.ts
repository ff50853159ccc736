import type { MueLimit } from '../../code-sets/code-set.ts';
import { NCCI_MANUAL_I, NCCI_MUE, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const mueLimit = defineRule({
  id: 'edits/mue-limit',
  statement: 'Units of a code on one date are held against the unit limit of the setting: a clinical limit is coded and flagged, an absolute one is an error; a limit of 0 means not payable in that setting.',
  covers: ['R11', 'R23', 'R74'],
  policy: { Q21: 'warn | block' },
  cites: [cite(NCCI_MUE), cite(NCCI_MANUAL_I)],
  /** Undefined when the units are within the limit. */
  decide: (units: number, limit: MueLimit | undefined): 'warning' | 'error' | undefined => {
    if (limit === undefined || units <= limit.value) return undefined;
    return limit.adjudicationIndicator === 2 || limit.value === 0 ? 'error' : 'warning';
  },
  examples: () => {
    const two = () => day().site('l').infusion('A', '8:00', '9:00').site('r', 'protocol').infusion('B', '8:00', '9:00');
    return [
      example('facility: two first hours are within 2', two(), ['96365', '96365-59'], ['!edits/mue-limit']),
      example('professional: two first hours exceed 1', two().professional(), ['96365', '96365-59'], ['edits/mue-limit']),
      example('professional, blocked by policy', two().professional().switch('Q21', 'block'), ['96365'], ['edits/mue-limit']),
      example('five injections are within 5', [1, 2, 3, 4, 5].reduce((chart, hour) => chart.im('A', `${String(hour)}:00`), day()), ['96372 x5'], ['!edits/mue-limit']),
      example('six injections exceed 5', [1, 2, 3, 4, 5, 6].reduce((chart, hour) => chart.im('A', `${String(hour)}:00`), day()), ['96372 x6'], ['edits/mue-limit']),
    ];
  },
});
