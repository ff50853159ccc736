import type { DrugEntry } from '../../code-sets/code-set.ts';
import type { Drug } from '../../domain/drug.ts';
import { ranges as allergens } from './allergen-products.json' with { type: 'json' };
import { codes, unlisted } from './emergency-antibodies.json' with { type: 'json' };
import { names, ranges } from './vaccine-products.json' with { type: 'json' };
import { HCPCS_TABLE, INFERENCE, NCCI_MUE, NCCI_PTP, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** Whatever the class of the antibody, its administration is not one of this family. */
const emergencyAntibodies: ReadonlySet<string> = new Set(codes);

/** Known by the charted code alone: by its name it is an antibody that is given for other reasons too. */
const unlistedAntibodies: ReadonlySet<string> = new Set(unlisted);

const vaccineName = /\b(?:vaccine|toxoids?|tdap|dtap)\b/i;

/** Most names hold nothing of the kind: one look is enough for them. */
const ownCodeHint = /vaccine|toxoid|tdap|dtap|allerg/i;

const allergenName = /\ballergen(?:s|ic)?\b|\ballergy (?:shots?|serums?|extracts?|injections?|immunotherapy)\b/i;

const isWithin = (of: typeof ranges, hcpcs: string | undefined): boolean => hcpcs !== undefined && of.some(({ from, to }) => from <= hcpcs && hcpcs <= to);

const vaccines: ReadonlySet<string> = new Set(names);

/** Example: `Gardasil 9`, `Engerix-B`, `PCV20`. */
const isNamedVaccine = (name: string): boolean => vaccines.has(/^\s*([a-z]+)/i.exec(name)?.[1]?.toLowerCase() ?? '');

/** Most vaccines are not priced as drugs and so stand in no drug table: their codes and names tell them. */
const isUnlistedVaccine = ({ hcpcs, name }: Drug): boolean =>
  (ownCodeHint.test(name) && vaccineName.test(name)) || isNamedVaccine(name) || isWithin(ranges, hcpcs);

const skinTest = /^\s*(?:tuberculin|tubersol|aplisol|ppd)\b/i;

const isAllergen = ({ hcpcs, name }: Drug): boolean => (ownCodeHint.test(name) && allergenName.test(name)) || isWithin(allergens, hcpcs);

export const productWithOwnCode = defineRule({
  id: 'classify/product-with-own-code',
  statement:
    'A vaccine, an allergen extract and an emergency-use antibody against COVID-19 are given under administration codes of their own, never under one of this family, whatever category was charted: the product decides. A vaccine that the drug table does not list is known by the range of its code or by its name, and so is an allergen extract; the test of the skin for tuberculosis by its name. An antibody that is given for other reasons too is one for COVID-19 by its code alone (tocilizumab). A bag that holds another drug too is read by that drug.',
  covers: ['R69'],
  cites: [
    cite(HCPCS_TABLE, 'the antibodies: codes Q0220–Q0247 of the releases'),
    cite(NCCI_MUE, 'Q0249, tocilizumab for COVID-19: a code apart from that of the same antibody for other reasons'),
    cite(NCCI_PTP, 'the administration codes of vaccines stand apart from the injection, those of allergens are column 1 over it'),
    cite(INFERENCE, 'that a charted category does not change it'),
  ],
  /**
   * Why a drug has no administration line here; undefined when it may have one.
   * @param entry what the drug table has of it
   */
  decide: (drug: Drug, entry: DrugEntry | undefined): string | undefined => {
    const isListed = entry !== undefined && entry.category !== 'unclassified';
    if (isListed ? entry.category === 'vaccine' : isUnlistedVaccine(drug)) return 'a vaccine has administration codes of its own';
    if (!isListed && skinTest.test(drug.name)) return 'a skin test has a code of its own';
    if (!isListed && isAllergen(drug)) return 'an allergen extract has administration codes of its own';
    const isEmergency = (isListed && emergencyAntibodies.has(entry.hcpcs)) || (drug.hcpcs !== undefined && unlistedAntibodies.has(drug.hcpcs));
    return isEmergency ? 'an emergency-use antibody has administration codes of its own' : undefined;
  },
  examples: () => [
    example('an emergency-use antibody is infused', day().infusion('sotrovimab', '8:00', '8:30', { category: undefined, drug: { name: 'sotrovimab', hcpcs: 'Q0247' } }), []),
    example('the same, charted as therapeutic', day().infusion('sotrovimab', '8:00', '8:30', { drug: { name: 'sotrovimab', hcpcs: 'Q0247' } }), []),
    example('and charted as chemotherapy', day().chemo('sotrovimab', '8:00', '8:30', { drug: { name: 'sotrovimab', hcpcs: 'Q0247' } }), []),
    example('one for prevention, known by its name', day().infusion('pemivibart', '8:00', '9:00'), []),
    example('an antibody that is not for emergency use', day().infusion('tocilizumab', '8:00', '9:00', { category: undefined, drug: { name: 'tocilizumab', hcpcs: 'J3262' } }), ['96413']),
    example('the same antibody under its emergency-use code', day().infusion('tocilizumab', '8:00', '9:00', { category: undefined, drug: { name: 'tocilizumab', hcpcs: 'Q0249' } }), []),
    example(
      'vaccines by their brands, and the test for tuberculosis',
      day().im('Shingrix', '8:00', { category: undefined }).im('Fluzone High-Dose 0.7 mL', '8:01', { category: undefined }).im('MMR II', '8:02').give('sc-injection', 'Tubersol PPD', { start: '8:03' }, { category: undefined }),
      [],
      ['!classify/unknown-drug'],
    ),
    example('a name that only begins like one', day().im('Prevnarol', '8:00', { category: undefined }), ['96372'], ['classify/unknown-drug']),
    example('a vaccine is not a 96372', day().im('pneumococcal vaccine', '8:00', { category: undefined, drug: { name: 'pneumococcal vaccine', hcpcs: '90732' } }), []),
    example('nor when it is charted as therapeutic', day().im('pneumococcal vaccine', '8:00', { drug: { name: 'pneumococcal vaccine', hcpcs: '90732' } }), []),
    example(
      'an injection beside a vaccine needs no modifier',
      day().im('pneumococcal vaccine', '8:00', { drug: { name: 'pneumococcal vaccine', hcpcs: '90732' } }).im('ketorolac', '8:05', { drug: { name: 'ketorolac', hcpcs: 'J1885' } }),
      ['96372'],
    ),
    example('a vaccine that is not in the drug table, by its code', day().im('Fluzone', '8:00', { category: undefined, drug: { name: 'Fluzone', hcpcs: '90686' } }), [], ['!classify/unknown-drug']),
    example('one without a code, by its name', day().im('tetanus toxoid, adsorbed', '8:00', { category: undefined }), [], ['!classify/unknown-drug']),
    example('an allergen extract, by its name', day().give('sc-injection', 'allergenic extract, mixed', { start: '8:00' }, { category: undefined }), [], ['!classify/unknown-drug']),
    example('an allergy shot, charted as therapeutic', day().give('sc-injection', 'allergy shot', { start: '8:00' }), []),
    example('an allergen, by its code', day().give('sc-injection', 'mixed pollens', { start: '8:00' }, { category: undefined, drug: { name: 'mixed pollens', hcpcs: '95165' } }), [], ['!classify/unknown-drug']),
    example('a drug against an allergy is none', day().im('diphenhydramine for allergy', '8:00'), ['96372']),
    example('an immune globulin of a neighbouring code is none', day().im('Rho(D) immune globulin', '8:00', { category: undefined, drug: { name: 'Rho(D) immune globulin', hcpcs: '90384' } }), ['96372']),
    example('an immune globulin is no vaccine', day().im('hepatitis B immune globulin', '8:00', { drug: { name: 'hepatitis B immune globulin', hcpcs: '90371' } }), ['96372']),
    example(
      'in one bag with another drug',
      day().infusion('', '8:00', '9:00', { drug: undefined, category: undefined, components: [{ name: 'sotrovimab', hcpcs: 'Q0247' }, { name: 'ceftriaxone', hcpcs: 'J0696' }] }),
      ['96365'],
    ),
  ],
});
