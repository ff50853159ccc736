import { CMS_TDL_12397, COMPLEX_DRUG_ARTICLES, NORIDIAN_BUNDLING, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import type { OtherReading } from './table-reading.ts';

const drug = (name: string, hcpcs: string): { readonly drug: { readonly name: string; readonly hcpcs: string } } => ({ drug: { name, hcpcs } });

export const categoryOverride = defineRule({
  id: 'classify/category-override',
  statement:
    'A charted category that is not the one of the drug table, as the policy reads it, stands and needs its reason: several factors decide what is complex, not the name of the drug alone, and the record has to say which. A bag of fluid whose purpose agrees with the charted category needs none.',
  covers: ['R71'],
  policy: { Q14: 'class-list | mac-list | therapeutic' },
  cites: [cite(CMS_TDL_12397, 'several factors, not the name alone'), cite(NORIDIAN_BUNDLING, '2 Jan 2025'), cite(COMPLEX_DRUG_ARTICLES)],
  /** Whether the reason is still owed. */
  decide: (overridden: OtherReading | undefined, reason: string | undefined): overridden is OtherReading => overridden !== undefined && reason === undefined,
  examples: () => [
    example('a complex biologic charted as therapeutic', day().infusion('infliximab', '8:00', '9:00', drug('infliximab', 'J1745')), ['96365'], ['classify/category-override']),
    example(
      'the same with a reason',
      day().infusion('infliximab', '8:00', '9:00', { ...drug('infliximab', 'J1745'), categoryReason: 'the payer lists it as not complex' }),
      ['96365'],
      ['!classify/category-override'],
    ),
    example(
      'charted as the table has it',
      day().chemo('infliximab', '8:00', '9:00', drug('infliximab', 'J1745')),
      ['96413'],
      ['!classify/category-override'],
    ),
    example(
      'charted as the table has it, where the policy reads it otherwise',
      day().chemo('infliximab', '8:00', '9:00', drug('infliximab', 'J1745')).switch('Q14', 'therapeutic'),
      ['96413'],
      ['classify/category-override'],
    ),
    example(
      'on the contractors’ list, charted as they read it',
      day().give('sc-injection', 'denosumab', { start: '8:00' }, drug('denosumab', 'J0897')).switch('Q14', 'mac-list'),
      ['96372'],
      ['!classify/category-override'],
    ),
    example(
      'the same under the class list',
      day().give('sc-injection', 'denosumab', { start: '8:00' }, drug('denosumab', 'J0897')),
      ['96372'],
      ['classify/category-override'],
    ),
    example('leucovorin charted as chemotherapy', day().chemo('leucovorin', '8:00', '9:00', drug('leucovorin calcium', 'J0640')), ['96413'], ['classify/category-override']),
    example('a drug that the table does not know', day().chemo('A', '8:00', '9:00'), ['96413'], ['!classify/category-override']),
    example('no category charted', day().infusion('infliximab', '8:00', '9:00', { ...drug('infliximab', 'J1745'), category: undefined }), ['96413'], ['!classify/category-override']),
    example('marked as part of another service', day().infusion('infliximab', '8:00', '9:00', { ...drug('infliximab', 'J1745'), category: 'not-coded' }), [], ['!classify/category-override']),
    example(
      'fluid with maintenance potassium charted as hydration',
      day().hydration('8:00', '9:00', { drug: undefined, components: [{ name: 'normal saline', hcpcs: 'J7030' }, { name: 'potassium chloride', hcpcs: 'J3480' }] }),
      ['96360'],
      ['!classify/category-override'],
    ),
    example('plain fluid charted as a drug', day().infusion('normal saline', '8:00', '9:00', drug('normal saline', 'J7030')), ['96365'], ['classify/category-override']),
    example('contrast charted as a drug', day().push('gadoteridol', '8:00', drug('gadoteridol', 'A9576')), ['96374'], ['classify/category-override']),
  ],
});
