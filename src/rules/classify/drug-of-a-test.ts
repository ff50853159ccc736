import type { DrugEntry } from '../../code-sets/code-set.ts';
import type { Administration } from '../../domain/administration.ts';
import { MIAMI_OBC, NCCI_PTP, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** By their generic names: a stress test, a scan of the gall bladder, a test of the pancreas. */
const ofTests = /^(?:regadenoson|dipyridamole|arbutamine|sincalide|secretin)/;

const given = (hcpcs: string, name: string, more: object = {}) => day().push(name, '8:00', { category: undefined, drug: { name, hcpcs }, ...more });

export const drugOfATest = defineRule({
  id: 'classify/drug-of-a-test',
  statement:
    'Diagnostic drugs are of this family as therapeutic ones are, and what belongs to a test or an imaging study is part of it. A drug that is as a rule given for a test whose code includes giving it (a stress test, a scan of the gall bladder, a test of the pancreas), and adenosine that is run in, counts as charted and is asked for its purpose. An injection before a blood test is a service of its own and is not asked about: cosyntropin, thyrotropin.',
  covers: ['R68', 'S21'],
  cites: [
    cite(NCCI_PTP, 'stress tests and nuclear studies are column 1 over the infusion, the push and the injection'),
    cite(MIAMI_OBC, 'what is integral to a procedure'),
    cite(SETTLED, 'S21'),
  ],
  /** Whether its purpose has to be asked for. */
  decide: ({ name }: DrugEntry, { purpose, route }: Administration): boolean =>
    // Adenosine is run in for a stress test and pushed against an arrhythmia.
    purpose === undefined && (ofTests.test(name) || (route === 'iv-infusion' && name === 'adenosine')),
  examples: () => {
    const asked = ['classify/drug-of-a-test'];
    const quiet = ['!classify/drug-of-a-test'];
    return [
      example('regadenoson', given('J2785', 'Lexiscan'), ['96374'], asked),
      example('regadenoson charted as therapeutic', given('J2785', 'Lexiscan', { category: 'therapeutic' }), ['96374'], asked),
      example('regadenoson for the stress test', given('J2785', 'Lexiscan', { purpose: 'procedure' }), [], quiet),
      example('regadenoson for another reason', given('J2785', 'Lexiscan', { purpose: 'other' }), ['96374'], quiet),
      example('marked as part of another service', given('J2785', 'Lexiscan', { category: 'not-coded' }), [], quiet),
      example('sincalide', given('J2805', 'sincalide'), ['96374'], asked),
      example('secretin', given('J2850', 'secretin'), ['96374'], asked),
      example('adenosine that is run in', day().infusion('adenosine', '8:00', '8:06', { category: undefined }), ['96374'], asked),
      example('adenosine that is pushed', day().push('adenosine', '8:00', { category: undefined }), ['96374'], quiet),
      example('cosyntropin before the blood is drawn', given('J0834', 'cosyntropin'), ['96374'], quiet),
      example('glucagon, which treats too', day().im('glucagon', '8:00', { category: undefined }), ['96372'], quiet),
    ];
  },
});
