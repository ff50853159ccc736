import type { Stay } from '../../domain/encounter.ts';
import { CMS_CLAIMS_CH12, CMS_R1702, HCPRO, INFERENCE, cite } from '../citations.ts';
import { dated } from '../dated.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** Minutes between the end of one stay and the start of the next. */
export interface StayGap {
  readonly from: number;
  readonly to: number;
}

export const separateVisits = defineRule({
  id: 'documentation/separate-visits',
  statement:
    'A move from one unit to another is one encounter; a discharge and return are two, each with an initial service of its own. Stays of one chart that lie an hour or more apart, with drugs given in both, are asked about.',
  covers: ['R9', 'R12'],
  cites: [cite(CMS_R1702), cite(CMS_CLAIMS_CH12), cite(HCPRO, 'multiple initials, 2009'), cite(INFERENCE, 'that a move takes less than an hour')],
  /** Minutes between two stays that are no move any more. */
  apartFrom: dated([{ from: '2006-01-01', minutes: 60 }]),
  /** The first gap that is no move; undefined when there is none, or when a stay's times are not known. */
  decide: (stays: readonly Stay[], apartFrom: number): StayGap | undefined => {
    const ordered = [...stays].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
    let end = Infinity;
    for (const { start, stop } of ordered) {
      if (start === undefined || (stop !== undefined && stop < start)) return undefined;
      if (start - end >= apartFrom) return { from: end, to: start };
      end = Math.max(end === Infinity ? start : end, stop ?? Infinity);
    }
    return undefined;
  },
  examples: () => {
    const chart = (second: string) => day().infusion('A', '9:00', '10:00').infusion('A', '15:00', '16:00').stay('emergency', '8:00', '11:00').stay('emergency', second, '17:00');
    return [
      example('an hour apart', chart('12:00'), ['96365', '96366'], ['documentation/separate-visits']),
      example('59 minutes apart', chart('11:59'), ['96365', '96366'], ['!documentation/separate-visits']),
      example('one after the other', chart('11:00'), ['96365', '96366'], ['!documentation/separate-visits']),
      example(
        'nothing given in the second',
        day().infusion('A', '9:00', '10:00').stay('emergency', '8:00', '11:00').stay('emergency', '14:00', '17:00'),
        ['96365'],
        ['!documentation/separate-visits'],
      ),
      example(
        'nothing given in the first',
        day().infusion('A', '15:00', '16:00').stay('emergency', '8:00', '11:00').stay('emergency', '14:00', '17:00'),
        ['96365'],
        ['!documentation/separate-visits'],
      ),
    ];
  },
});
