import type { Administration, Route } from '../../domain/administration.ts';
import type { Concept } from '../../code-sets/concepts.ts';
import { MPFS, NCCI_PTP, cite } from '../citations.ts';
import { dated } from '../dated.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const specialSites = defineRule({
  id: 'other-routes/special-sites',
  statement: 'Chemotherapy into lesions, the spinal canal, pleura, peritoneum or a reservoir, and pump refills, have codes of their own; lesions by their number, which is asked for where none is charted. Lesions, canal, pleura and peritoneum are reported once a session, that is a date; reservoir injections and refills each.',
  covers: ['R66'],
  cites: [cite(NCCI_PTP), cite(MPFS)],
  /** Reported once a date, however many doses. */
  oncePerSession: new Set<Route>(['intralesional', 'intrathecal', 'intrapleural', 'intraperitoneal']),
  /** Lesions from which the other code applies. */
  manyLesionsFrom: dated([{ from: '2006-01-01', minutes: 8 }]),
  decide: (administration: Administration, lesions: number, manyFrom: number): Concept | undefined => {
    switch (administration.route) {
      case 'intralesional':
        return lesions >= manyFrom ? 'intralesional.many' : 'intralesional.few';
      case 'intrathecal':
        return 'central-nervous.chemotherapy';
      case 'intrapleural':
        return 'pleural.chemotherapy';
      case 'intraperitoneal':
        return 'peritoneal.chemotherapy';
      case 'intraventricular-reservoir':
        return 'reservoir.chemotherapy';
      case 'pump-refill':
        return administration.pump === 'implanted' ? 'pump-refill.implanted' : 'pump-refill.portable';
      default:
        return undefined;
    }
  },
  examples: () => {
    const lesions = (count: number) => day().give('intralesional', 'A', { start: '8:00' }, { category: 'chemotherapy', lesions: count });
    return [
      example('7 lesions', lesions(7), ['96405']),
      example('8 lesions', lesions(8), ['96406'], ['!other-routes/special-sites']),
      example('lesions without a number', day().give('intralesional', 'A', { start: '8:00' }, { category: 'chemotherapy' }), ['96405'], ['other-routes/special-sites']),
      example('5 and 3 lesions of one date', lesions(5).give('intralesional', 'A', { start: '9:00' }, { category: 'chemotherapy', lesions: 3 }), ['96406']),
      example(
        'twice into the spinal canal on one date',
        day().give('intrathecal', 'A', { start: '8:00' }, { category: 'chemotherapy' }).give('intrathecal', 'B', { start: '8:10' }, { category: 'chemotherapy' }),
        ['96450'],
      ),
      example(
        'twice into a reservoir on one date',
        day().give('intraventricular-reservoir', 'A', { start: '8:00' }, { category: 'chemotherapy' }).give('intraventricular-reservoir', 'A', { start: '12:00' }, { category: 'chemotherapy' }),
        ['96542 x2'],
      ),
      example('pleura', day().give('intrapleural', 'A', { start: '8:00' }, { category: 'chemotherapy' }), ['96440']),
      example('peritoneum', day().give('intraperitoneal', 'A', { start: '8:00' }, { category: 'chemotherapy' }), ['96446']),
      example('reservoir', day().give('intraventricular-reservoir', 'A', { start: '8:00' }, { category: 'chemotherapy' }), ['96542']),
      example('portable pump refilled', day().give('pump-refill', 'A', { start: '8:00' }, { category: 'chemotherapy', pump: 'portable' }), ['96521']),
      example('implanted pump refilled', day().give('pump-refill', 'A', { start: '8:00' }, { category: 'chemotherapy', pump: 'implanted' }), ['96522']),
    ];
  },
});
