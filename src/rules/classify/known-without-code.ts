import { withoutSalt } from '../../code-sets/drug-table.ts';
import type { Drug } from '../../domain/drug.ts';
import { HCPCS_TABLE, INFERENCE, SETTLED, cite } from '../citations.ts';
import { defineRule } from '../define-rule.ts';
import { day, example } from '../example.ts';
import { plainName } from './drug-identity.ts';
import { names } from './drugs-without-own-code.json' with { type: 'json' };

const known: ReadonlySet<string> = new Set(names);

export const knownWithoutCode = defineRule({
  id: 'classify/known-without-code',
  statement:
    'A drug that records hold every day and for which HCPCS has no code of its own (norepinephrine, ketamine, tranexamic acid) is therapeutic by its name: nothing is asked.',
  covers: ['R54', 'S21'],
  cites: [cite(SETTLED, 'S21'), cite(HCPCS_TABLE, 'has none of them'), cite(INFERENCE, 'that none of them is an antineoplastic, a biologic or a fluid')],
  decide: ({ name }: Drug): boolean => {
    const plain = plainName(name).replaceAll(' %', '%');
    return known.has(plain) || known.has(withoutSalt(plain));
  },
  examples: () => [
    example(
      'drugs of an emergency',
      day()
        .infusion('Levophed 8 mg in D5W 250 mL', '8:00', '9:00', { category: undefined })
        .push('tranexamic acid', '8:10', { category: undefined })
        .push('rocuronium bromide 50 mg', '8:12', { category: undefined })
        .push('Dextrose 50%', '8:20', { category: undefined }),
      ['96365', '96375 x3'],
      ['!classify/unknown-drug'],
    ),
    example('its strength apart', day().push('DEXTROSE 50 % IV SOLN', '8:00', { category: undefined }), ['96374'], ['!classify/unknown-drug']),
    example('with its salt', day().infusion('valproate sodium', '8:00', '8:16', { category: undefined }), ['96365'], ['!classify/unknown-drug']),
    example('in a bag of fluid', day().infusion('bag', '8:00', '9:00', { category: undefined, drug: undefined, components: [{ name: 'MVI' }, { name: 'normal saline' }] }), ['96365'], ['!classify/unknown-drug']),
    example('a name that only begins so', day().infusion('ketamine nasal study drug', '8:00', '9:00', { category: undefined }), ['96365'], ['classify/unknown-drug']),
    example('what is charted stands', day().infusion('ketamine', '8:00', '9:00', { category: 'chemotherapy' }), ['96413']),
  ],
});
