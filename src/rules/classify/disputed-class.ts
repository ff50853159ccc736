import type { DrugEntry } from '../../code-sets/code-set.ts';
import { codes } from './contractor-list.json' with { type: 'json' };
import { CMS_TDL_12397, COMPLEX_DRUG_ARTICLES, IBC_DRUG_LIST, NORIDIAN_BUNDLING, NORIDIAN_CLARIFICATION, RHEUMATOLOGY_STATES, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** What the contractors named as not chemotherapy; they never named an antineoplastic of the class list. */
const contractorList: ReadonlySet<string> = new Set(codes);

const given = (hcpcs: string, name: string, category?: string, categoryReason?: string) =>
  day().infusion(name, '8:00', '9:00', { category, drug: { name, hcpcs }, ...(categoryReason === undefined ? {} : { categoryReason }) });

export const disputedClass = defineRule({
  id: 'classify/disputed-class',
  statement:
    'Where sources differ on whether a drug is complex and nobody charted what it is, the reading of the policy stands and is told: a biologic that is no antibody by its class (a receptor fusion protein, an enzyme against gout, a globulin against lymphocytes, a gene therapy) is therapeutic, though contractors have asked for the complex codes where its administration is complex; a biologic that contractors named as not complex is complex by its class. A category charted for it settles the question.',
  covers: ['R71', 'S21'],
  policy: { Q14: 'class-list | mac-list' },
  cites: [
    cite(CMS_TDL_12397, 'several factors, not the name alone'),
    cite(NORIDIAN_BUNDLING, '2 Jan 2025'),
    cite(NORIDIAN_CLARIFICATION, 'antibodies, complex biologicals and rheumatological drugs as complex administration, no edit by the drug alone'),
    cite(RHEUMATOLOGY_STATES, 'contractors read such drugs as not complex until they retired their articles'),
    cite(COMPLEX_DRUG_ARTICLES),
    cite(IBC_DRUG_LIST),
    cite(SETTLED, 'S21'),
  ],
  isListed: (hcpcs: string): boolean => contractorList.has(hcpcs),
  /** Whether the drug table's reading of a drug is one of several under a policy. */
  decide: ({ category, hcpcs }: DrugEntry, choice: string): boolean => {
    if (category === 'payer-dependent-biologic') return choice !== 'therapeutic';
    return choice === 'class-list' && (category === 'complex-biologic' || category === 'hormonal-chemotherapy') && contractorList.has(hcpcs);
  },
  examples: () => {
    const told = ['classify/disputed-class'];
    const quiet = ['!classify/disputed-class'];
    return [
      example('abatacept', given('J0129', 'abatacept'), ['96365'], told),
      example('efgartigimod', given('J9332', 'efgartigimod alfa'), ['96365'], told),
      example('pegloticase', given('J2507', 'pegloticase'), ['96365'], told),
      example('antithymocyte globulin', given('J7511', 'Thymoglobulin'), ['96365'], told),
      example('abatacept as the contractors list it: it is on no list that was read', given('J0129', 'abatacept').switch('Q14', 'mac-list'), ['96365'], told),
      example('abatacept, where only antineoplastics are complex', given('J0129', 'abatacept').switch('Q14', 'therapeutic'), ['96365'], quiet),
      example('abatacept charted as therapeutic', given('J0129', 'abatacept', 'therapeutic'), ['96365'], [...quiet, '!classify/category-override']),
      example('abatacept charted as chemotherapy, with the reason', given('J0129', 'abatacept', 'chemotherapy', 'reaction watched for throughout'), ['96413'], [...quiet, '!classify/category-override']),
      example('natalizumab, which contractors named', given('J2323', 'natalizumab'), ['96413'], told),
      example('natalizumab as the contractors list it', given('J2323', 'natalizumab').switch('Q14', 'mac-list'), ['96365'], quiet),
      example('infliximab is complex by its class and on no list', given('J1745', 'infliximab'), ['96413'], quiet),
      example('an immune globulin', given('J1569', 'immune globulin'), ['96365'], quiet),
      example('an enzyme that replaces one', given('J1786', 'imiglucerase'), ['96365'], quiet),
      example(
        'luspatercept is against anaemia',
        day().give('sc-injection', 'luspatercept', { start: '8:00' }, { category: undefined, drug: { name: 'luspatercept', hcpcs: 'J0896' } }),
        ['96372'],
        quiet,
      ),
      example(
        'beside an antineoplastic in one bag nothing is in dispute',
        day().infusion('', '8:00', '9:00', { drug: undefined, category: undefined, components: [{ name: 'oxaliplatin', hcpcs: 'J9263' }, { name: 'abatacept', hcpcs: 'J0129' }] }),
        ['96413'],
        quiet,
      ),
    ];
  },
});
