import type { DrugTable, NdcMatch } from '../../code-sets/code-set.ts';
import type { BillingCode } from '../../domain/ids.ts';
import { HCPCS_TABLE, NDC_CROSSWALK, cite } from '../citations.ts';
import { day, drugExample } from '../example.ts';
import { defineRule } from '../define-rule.ts';

const given = (name: string, hcpcs: string, ndc: string, amount: number, unit: string) =>
  day().give('sc-injection', name, { start: '8:00' }, { drug: { name, hcpcs, ndc }, dose: { amount, unit } });

export const packageOfCode = defineRule({
  id: 'drugs/package-of-code',
  statement:
    'A package and a code that are charted for one drug belong together. Where the crosswalk of the release lists the package under other codes only, one of the two is wrong: another strength, another maker’s product, or an unclassified code for what has one of its own. The drug line stands as charted and is flagged. A package that the crosswalk does not list says nothing, and a code that took the place of the listed one agrees with it.',
  covers: ['R72', 'R73'],
  cites: [cite(NDC_CROSSWALK), cite(HCPCS_TABLE, 'which code took the place of which')],
  /** The codes that a package is billed with, where the charted one is none of them. */
  decide: (hcpcs: BillingCode, matches: readonly NdcMatch[] | undefined, { byCode }: DrugTable): readonly BillingCode[] | undefined => {
    const isOf = (match: NdcMatch): boolean =>
      match.hcpcs === hcpcs ||
      byCode.get(match.hcpcs)?.successors?.includes(hcpcs) === true ||
      byCode.get(hcpcs)?.successors?.includes(match.hcpcs) === true;
    return matches === undefined || matches.some(isOf) ? undefined : matches.map((match) => match.hcpcs);
  },
  examples: () => {
    const told = ['drugs/package-of-code'];
    const quiet = ['!drugs/package-of-code'];
    return [
      drugExample('darbepoetin in its package', given('Aranesp', 'J0881', '55513-002-04', 25, 'mcg'), ['J0881 x25'], quiet),
      drugExample('for a patient on dialysis: the package has both codes', given('Aranesp', 'J0882', '55513-0002-4', 25, 'mcg'), ['J0882 x25'], quiet),
      drugExample('epoetin in a package of darbepoetin', given('Procrit', 'J0885', '55513000204', 3000, 'units'), ['J0885 x3'], told),
      drugExample('an unclassified code for what has one of its own', given('Aranesp', 'J3590', '55513-0002-04', 25, 'mcg'), ['J3590'], told),
      drugExample('a package that is not listed', given('Procrit', 'J0885', '99999-0002-04', 3000, 'units'), ['J0885 x3'], quiet),
      drugExample('ten digits without dashes say nothing', given('Procrit', 'J0885', '5551300204', 3000, 'units'), ['J0885 x3'], quiet),
      drugExample('no dose and no drug line', day().push('Procrit', '8:00', { drug: { name: 'Procrit', hcpcs: 'J0885', ndc: '55513-002-04' } }), [], told),
      drugExample('a package that was not given', day().push('Procrit', '8:00', { drug: { name: 'Procrit', hcpcs: 'J0885', ndc: '55513-002-04' }, status: 'not-given' }), [], quiet),
    ];
  },
});
