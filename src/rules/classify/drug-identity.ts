import { drugsOf } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import type { Drug } from '../../domain/drug.ts';
import type { DrugEntry, DrugTable } from '../../code-sets/code-set.ts';
import { ASCO_2008, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const drugOf = (table: DrugTable, drug: Drug): DrugEntry | undefined =>
  (drug.hcpcs === undefined ? undefined : table.byCode.get(drug.hcpcs)) ?? table.byName.get(drug.name.trim().toLowerCase());

function identityOf(table: DrugTable, drug: Drug): string {
  if (drug.hcpcs !== undefined && table.byCode.get(drug.hcpcs)?.category !== 'unclassified') return drug.hcpcs;
  return drug.name.trim().toLowerCase();
}

export const drugIdentity = defineRule({
  id: 'classify/drug-identity',
  statement: 'Two administrations hold the same drug when their specific HCPCS code is the same, or else their name, letter case apart; a mix is the set of its drugs.',
  covers: ['S7', 'R32', 'R46'],
  cites: [cite(SETTLED, 'S7'), cite(ASCO_2008)],
  decide: (administration: Administration, table: DrugTable): string => {
    if (administration.drug !== undefined) return identityOf(table, administration.drug);
    const contents = drugsOf(administration);
    const [only] = contents;
    if (contents.length === 1 && only !== undefined) return identityOf(table, only);
    return [...new Set(contents.map((drug) => identityOf(table, drug)))].sort().join(' + ');
  },
  examples: () => [
    example('letter case does not make a drug', day().infusion('Drug A', '8:00', '9:00').infusion('drug a', '11:00', '12:00'), ['96365', '96366']),
    example('another name is another drug', day().infusion('A', '8:00', '9:00').infusion('B', '9:00', '10:00'), ['96365', '96367']),
    example(
      'two drugs in one bag are one infusion',
      day().infusion('A', '8:00', '9:00', { drug: undefined, components: [{ name: 'A' }, { name: 'B' }] }),
      ['96365'],
    ),
  ],
});
