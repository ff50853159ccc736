import type { Route, ServiceCategory } from '../../domain/administration.ts';
import { MPFS, INFERENCE, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

const needsChemotherapy: ReadonlySet<Route> = new Set(['intralesional', 'intrathecal', 'intrapleural', 'intraperitoneal', 'intraventricular-reservoir']);

export const routeFamily = defineRule({
  id: 'classify/route-family',
  statement: 'A route that this code family does not know is not coded here and said to be so; lesions, spinal canal, pleura, peritoneum and reservoir are in the family for chemotherapy only.',
  covers: ['R63', 'R67'],
  cites: [cite(MPFS), cite(INFERENCE)],
  /** The reason, or undefined when the family has a code for it. */
  decide: (route: Route, category: ServiceCategory): string | undefined => {
    if (route === 'other') return 'this route has no drug-administration code here';
    if (needsChemotherapy.has(route) && category !== 'chemotherapy') {
      return 'this route is coded here for chemotherapy only; other drugs have procedure codes of their own';
    }
    return undefined;
  },
  examples: () => [
    example('by mouth', day().give('other', 'A', { start: '8:00' }), [], ['classify/route-family']),
    example('chemotherapy into the spinal canal', day().give('intrathecal', 'methotrexate', { start: '8:00' }, { category: 'chemotherapy' }), ['96450']),
    example('another drug into the spinal canal', day().give('intrathecal', 'A', { start: '8:00' }), [], ['classify/route-family']),
  ],
});
