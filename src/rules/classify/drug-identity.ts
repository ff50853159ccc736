import { remembering } from '../../base/remembering.ts';
import { drugsOf } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import type { Drug } from '../../domain/drug.ts';
import type { DrugEntry, DrugTable } from '../../code-sets/code-set.ts';
import { drugNameKey } from '../../code-sets/drug-table.ts';
import { drugByWords } from '../../code-sets/drugs-by-words.ts';
import { ASCO_2008, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** The dose that some records write behind the name, and what follows it. Example: ` 4 mg iv` of `ondansetron 4 mg iv`; of two parts, ` 1-3.74 gm`. */
const strength = / \d[\d.,-]* ?(?:mg|mcg|g|gm|units?|meq|mmol|iu)\b.*$/;

/** A dose without its unit. Example: ` 80` of `depo-medrol 80`. */
const bareStrength = / \d[\d.]*$/;

/** A brand, a salt or a maker. Example: ` (zofran)` of `ondansetron (zofran) injection`. */
const brackets = / ?(?:\([^)]*\)|\[[^\]]*\])/g;

/** Example: `2 ml ` of `2 ml ondansetron 2 mg/ml injection`. */
const lead = /^(?:\d[\d.,]* ml|inj(?:ection)?\.?) /;

/** The fluid that a drug is in, and its form. Example: ` in nacl 0.9%`, `-dextrose`, ` infusion`. */
const rest = / in \S.*$|-(?:dextrose|nacl|sodium chloride|d5w)\b.*$|(?: (?:ivp?b?|ij|im|sc|soln?|solr|sosy|susp|susr|conc|emul|inj\.?|injection|infusion|drip|gtts?|bolus|push|chemo|syringe|vial))+$/g;

/** A name without what records write around it. Example: `Paclitaxel (Taxol) 300 mg in NaCl 0.9% 500 mL` is `paclitaxel`. */
export const plainName = remembering((name) => drugNameKey(name).replace(brackets, '').replace(lead, '').replace(strength, '').replace(rest, '').trim());

/** How a name may stand in a table: as it is charted, and without what is written around it. */
const spellings = remembering((name): readonly string[] => {
  const plain = plainName(name);
  return [...new Set([name, name.replace(strength, ''), plain, plain.replace(bareStrength, '')])];
});

const firstOf = (names: readonly string[], entries: ReadonlyMap<string, DrugEntry>): DrugEntry | undefined => {
  for (const name of names) {
    const entry = entries.get(name);
    if (entry !== undefined) return entry;
  }
  return undefined;
};

/** The entry of the one drug that is meant: by its specific code, else by name, what is written around it apart. */
function oneDrugOf(table: DrugTable, { hcpcs, name }: Drug): DrugEntry | undefined {
  const byCode = hcpcs === undefined ? undefined : table.byCode.get(hcpcs);
  if (byCode !== undefined && byCode.category !== 'unclassified') return byCode;
  const key = drugNameKey(name);
  return table.byName.get(key) ?? firstOf(spellings(key), table.byName);
}

/** The table's entry of a drug: of the one that is meant, else of one of those that its name may mean; an unclassified code stands only for a name nobody knows (S7). */
export function drugOf(table: DrugTable, drug: Drug): DrugEntry | undefined {
  const one = oneDrugOf(table, drug);
  if (one !== undefined) return one;
  const names = spellings(drugNameKey(drug.name));
  const kind = firstOf(names, table.byKind) ?? drugByWords(table, plainName(drug.name));
  return kind ?? (drug.hcpcs === undefined ? undefined : table.byCode.get(drug.hcpcs));
}

/** The code that tells a drug from every other; none for an unclassified or absent one. */
const specificCode = (table: DrugTable, { hcpcs }: Drug): string | undefined =>
  hcpcs === undefined || table.byCode.get(hcpcs)?.category === 'unclassified' ? undefined : hcpcs;

/** Generic names as they are looked up; a table is asked for few of its drugs, and for those again and again. */
const genericNames = new WeakMap<DrugEntry, string>();

function genericNameOf(entry: DrugEntry): string {
  let name = genericNames.get(entry);
  if (name === undefined) genericNames.set(entry, (name = drugNameKey(entry.name)));
  return name;
}

/** What a drug may be called: as charted, and its generic name, or of a drug that nobody can tell from others its plain one. */
function namesOf(table: DrugTable, drug: Drug): readonly string[] {
  const charted = drugNameKey(drug.name);
  const entry = oneDrugOf(table, drug) ?? drugByWords(table, plainName(charted));
  const generic = entry === undefined || entry.category === 'unclassified' ? plainName(charted) : genericNameOf(entry);
  return generic === charted ? [charted] : [charted, generic];
}

/** Which names and codes of one encounter mean the same drug. */
export type DrugIdentities = (drug: Drug) => string;

/** Reads all drugs of an encounter together, since one without a code is whichever coded drug bears its name. */
export function drugIdentities(administrations: readonly Administration[], table: DrugTable): DrugIdentities {
  const uncoded: Drug[] = [];
  for (const administration of administrations) {
    for (const drug of drugsOf(administration)) if (specificCode(table, drug) === undefined) uncoded.push(drug);
  }
  const parent = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    return root;
  };
  const join = (a: string, b: string): void => {
    const x = rootOf(a);
    const y = rootOf(b);
    if (x !== y) parent.set(x < y ? y : x, x < y ? x : y);
  };
  if (uncoded.length > 0) {
    const named = new Set<string>();
    for (const drug of uncoded) {
      const names = namesOf(table, drug);
      for (const name of names) {
        named.add(name);
        join(names[0] ?? name, name);
      }
    }
    for (const administration of administrations) {
      for (const drug of drugsOf(administration)) {
        const code = specificCode(table, drug);
        if (code === undefined) continue;
        for (const name of namesOf(table, drug)) if (named.has(name)) join(code, name);
      }
    }
  }
  return (drug) => rootOf(specificCode(table, drug) ?? drugNameKey(drug.name));
}

export const drugIdentity = defineRule({
  id: 'classify/drug-identity',
  statement:
    'Two administrations hold the same drug when their specific HCPCS code is the same; where one has none, or an unclassified one, when their generic name is the same, letter case apart. What records write around a name is no part of it: a dose, a brand in brackets, the fluid that it is in, its form. A mix is the set of its drugs.',
  covers: ['S7', 'R32', 'R46'],
  cites: [cite(SETTLED, 'S7'), cite(ASCO_2008)],
  /** Same text = same drug or same mix. */
  decide: (administration: Administration, identityOf: DrugIdentities): string => {
    if (administration.drug !== undefined) return identityOf(administration.drug);
    return [...new Set(drugsOf(administration).map(identityOf))].sort().join(' + ');
  },
  examples: () => [
    example('letter case does not make a drug', day().infusion('Drug A', '8:00', '9:00').infusion('drug a', '11:00', '12:00'), ['96365', '96366']),
    example(
      'a drug with and without its code is one drug',
      day().infusion('ceftriaxone', '8:00', '9:00', { drug: { name: 'ceftriaxone', hcpcs: 'J0696' } }).infusion('Ceftriaxone', '11:00', '12:00'),
      ['96365', '96366'],
    ),
    example(
      'a brand and its generic name',
      day().infusion('Rocephin', '8:00', '9:00').infusion('ceftriaxone', '11:00', '12:00'),
      ['96365', '96366'],
    ),
    example(
      'one unclassified code, two drugs',
      day().infusion('A', '8:00', '9:00', { drug: { name: 'A', hcpcs: 'J3490' } }).infusion('B', '9:00', '10:00', { drug: { name: 'B', hcpcs: 'J3490' } }),
      ['96365', '96367'],
    ),
    example(
      'two codes are two drugs although the generic name is one',
      day()
        .infusion('infliximab', '8:00', '9:00', { drug: { name: 'infliximab', hcpcs: 'J1745' } })
        .infusion('infliximab', '9:00', '10:00', { drug: { name: 'infliximab', hcpcs: 'Q5103' } }),
      ['96365', '96367'],
    ),
    example(
      'a dose written behind the name does not make a drug',
      day().push('morphine 2 mg', '8:00', { category: undefined }).push('morphine 4 mg IV', '9:00', { category: undefined }),
      ['96374', '96376'],
      ['!classify/unknown-drug'],
    ),
    example(
      'nor does what else a record writes around it',
      day()
        .infusion('PACLitaxel (TAXOL) 300 mg in sodium chloride 0.9 % 500 mL chemo infusion', '8:00', '9:00', { category: undefined })
        .push('ondansetron (PF) (ZOFRAN) injection 4 mg', '9:10', { category: undefined })
        .push('2 ML ondansetron 2 MG/ML Injection [Zofran]', '9:41', { category: undefined })
        .infusion('riTUXimab in NaCl 0.9%', '10:00', '11:00', { category: undefined }),
      ['96413', '96417', '96375', '96376'],
      ['!classify/unknown-drug'],
    ),
    example(
      'a biologic with and without the suffix of its maker, also one that no table has yet',
      day().infusion('isatuximab', '8:00', '9:00', { category: undefined }).infusion('isatuximab-irfc', '10:00', '11:00', { category: undefined }).infusion('bevacizumab-tnjn', '11:00', '12:00', { category: undefined }),
      ['96413', '96417', '96415'],
      ['!classify/unknown-drug'],
    ),
    example(
      'words in another order, and other signs between the parts of a drug',
      day()
        .infusion('liposomal doxorubicin', '8:00', '9:00', { category: undefined })
        .infusion('DOXOrubicin HCl, liposomal', '10:00', '11:00', { category: undefined })
        .give('sc-injection', 'trastuzumab-hyaluronidase-oysk', { start: '11:00' }, { category: undefined }),
      ['96401', '96413', '96415'],
      ['!classify/unknown-drug'],
    ),
    example(
      'as the catalogues of hospitals write them',
      day()
        .infusion('PACLITAXEL PROTEIN-BOUND PART 100 MG IV SUSR', '8:00', '9:00', { category: undefined })
        .infusion('CEFTRIAXONE SODIUM-DEXTROSE 1-3.74 GM-%(50ML) IV SOLR', '9:00', '9:30', { category: undefined })
        .infusion('ceftriaxone', '10:00', '10:30', { category: undefined })
        .push('HYDROMORPHONE HCL PF 1 MG/ML IJ SOLN', '11:00', { category: undefined })
        .push('Dilaudid', '11:31', { category: undefined }),
      ['96413', '96367', '96375', '96376'],
      ['!classify/unknown-drug'],
    ),
    example(
      'a short name that may be several drugs is none of them',
      day().push('MS', '8:00', { category: undefined }).push('morphine', '9:00', { category: undefined }),
      ['96374', '96375'],
      ['!classify/unknown-drug'],
    ),
    example('a dose without its unit', day().push('Depo-Medrol 80', '8:00', { category: undefined }).give('im-injection', 'leuprolide 7.5', { start: '8:10' }, { category: undefined }), ['96374', '96402'], ['!classify/unknown-drug']),
    example('the drip of a drug', day().infusion('Cardizem drip', '8:00', '9:00', { category: undefined }), ['96365'], ['!classify/unknown-drug']),
    example(
      'a drug that the table does not know, in two doses',
      day().push('wonder drug 20 mg', '8:00', { category: undefined }).push('wonder drug 10 mg IV', '9:00', { category: undefined }),
      ['96374', '96376'],
      ['classify/unknown-drug'],
    ),
    example('a name that is nothing but a form', day().infusion('infusion', '8:00', '9:00', { category: undefined }), ['96365'], ['classify/unknown-drug']),
    example('another name is another drug', day().infusion('A', '8:00', '9:00').infusion('B', '9:00', '10:00'), ['96365', '96367']),
    example(
      'two drugs in one bag are one infusion',
      day().infusion('A', '8:00', '9:00', { drug: undefined, components: [{ name: 'A' }, { name: 'B' }] }),
      ['96365'],
    ),
  ],
});
