import type { Administration } from '../../domain/administration.ts';
import { HCPRO, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const chartedStatus = defineRule({
  id: 'classify/charted-status',
  statement: 'Only what was given is coded; an administration without a status counts as given.',
  covers: ['R76', 'S21'],
  cites: [cite(HCPRO, 'stop times, 2013'), cite(SETTLED, 'S21')],
  /** The reason why it is not coded, or undefined when it was given. */
  decide: ({ status }: Administration): string | undefined => {
    if (status === 'not-given') return 'charted as not given';
    if (status === 'entered-in-error') return 'entered in error';
    return undefined;
  },
  examples: () => [
    example('given', day().push('A', '8:00', { status: 'given' }), ['96374']),
    example('no status', day().push('A', '8:00'), ['96374']),
    example('entered in error', day().push('A', '8:00', { status: 'entered-in-error' }), []),
    example('not given', day().push('A', '8:00').push('B', '8:10', { status: 'not-given' }), ['96374']),
  ],
});
