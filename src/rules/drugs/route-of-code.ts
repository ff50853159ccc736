import type { DrugEntry } from '../../code-sets/code-set.ts';
import { HCPCS_TABLE, INFERENCE, cite } from '../citations.ts';
import { day, drugExample } from '../example.ts';
import { defineRule } from '../define-rule.ts';

const given = (route: 'intrathecal' | 'im-injection' | 'iv-push' | 'sc-injection' | 'intrapleural', name: string, hcpcs: string) =>
  day().give(route, name, { start: '8:00' }, { category: undefined, drug: { name, hcpcs }, dose: { amount: 10, unit: 'mg' } });

export const routeOfCode = defineRule({
  id: 'drugs/route-of-code',
  statement:
    'Some drugs have a code of their own for the form that one route needs: morphine for the spinal canal is free of preservatives, octreotide into muscle is a depot, an antibody under the skin comes with hyaluronidase. A drug line whose code is not listed for the route, while another code of that drug is, stands and is flagged; which product was given the record must say.',
  covers: ['R72'],
  cites: [cite(HCPCS_TABLE), cite(INFERENCE, 'the routes of the drug table are our own reading, not facts of CMS')],
  /** @param others codes of the same drug that are listed for the route, when this one is not */
  decide: (entry: DrugEntry, others: readonly DrugEntry[]): string | undefined => {
    if (others.length === 0) return undefined;
    const named = others.slice(0, 3).map(({ hcpcs, name }) => `${hcpcs} (${name})`);
    return `${entry.hcpcs} is listed for ${entry.routes.join(', ')}, not for the route charted; ${named.join(', ')}${others.length > 3 ? ' …' : ''} ${others.length === 1 ? 'is' : 'are'}`;
  },
  examples: () => {
    const id = 'drugs/route-of-code';
    return [
      drugExample('morphine with preservatives into the spinal canal', given('intrathecal', 'morphine', 'J2270'), ['J2270'], [id]),
      drugExample('the one without', given('intrathecal', 'morphine', 'J2274'), ['J2274'], [`!${id}`]),
      drugExample('morphine into a vein', given('iv-push', 'morphine', 'J2270'), ['J2270'], [`!${id}`]),
      drugExample('octreotide into muscle under the code that is no depot', given('im-injection', 'octreotide', 'J2354'), ['J2354 x400'], [id]),
      drugExample('the depot', given('im-injection', 'octreotide', 'J2353'), ['J2353 x10'], [`!${id}`]),
      drugExample('rituximab under the skin under the code for a vein', given('sc-injection', 'rituximab', 'J9312'), ['J9312'], [id]),
      drugExample('a drug that has no other form', given('sc-injection', 'vedolizumab', 'J3380'), ['J3380 x10'], [`!${id}`]),
    ];
  },
});
