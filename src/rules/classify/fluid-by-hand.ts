import type { Route } from '../../domain/administration.ts';
import { CGS_HYDRATION, QHR, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const fluidByHand = defineRule({
  id: 'classify/fluid-by-hand',
  statement: 'Fluid pushed by hand, injected or run into an artery is neither hydration nor a drug; nor is fluid that ran under the skin for 15 minutes or less, or for a time that the record does not show.',
  covers: ['R27', 'R47'],
  cites: [cite(CGS_HYDRATION), cite(QHR)],
  /** The reason, or undefined when fluid by this route may count. */
  decide: (route: Route): string | undefined => {
    switch (route) {
      case 'iv-push':
        return 'fluid given by hand is neither hydration nor a drug';
      case 'im-injection':
      case 'sc-injection':
      case 'on-body-injector':
        return 'an injection of fluid alone is neither hydration nor a drug';
      case 'intra-arterial-push':
      case 'intra-arterial-infusion':
        return 'fluid into an artery keeps the line open; it is neither hydration nor a drug';
      default:
        return undefined;
    }
  },
  examples: () => [
    example('a fluid push', day().push('normal saline', '8:00', { category: 'hydration' }), []),
    example('a fluid infusion', day().hydration('8:00', '8:31'), ['96360']),
    example('fluid into a muscle', day().im('normal saline', '8:00', { category: 'hydration' }), []),
    example('fluid into an artery', day().give('intra-arterial-infusion', 'normal saline', { start: '8:00', stop: '10:00' }, { category: 'hydration' }), []),
    example('fluid under the skin', day().give('sc-infusion', 'normal saline', { start: '8:00', stop: '9:00' }, { category: 'hydration' }), ['96369']),
    example('for 15 minutes', day().give('sc-infusion', 'normal saline', { start: '8:00', stop: '8:15' }, { category: 'hydration' }), []),
    example('for 16 minutes', day().give('sc-infusion', 'normal saline', { start: '8:00', stop: '8:16' }, { category: 'hydration' }), ['96369']),
    example('for how long is not charted', day().give('sc-infusion', 'normal saline', { start: '8:00' }, { category: 'hydration' }), [], ['documentation/missing-hydration-time']),
    example('a drug of which that is not charted is an injection', day().give('sc-infusion', 'deferoxamine', { start: '8:00' }), ['96372']),
    example('a fluid push beside a drug', day().push('normal saline', '8:00', { category: 'hydration' }).push('A', '8:05'), ['96374']),
  ],
});
