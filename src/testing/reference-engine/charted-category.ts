import type { Administration, Purpose } from '../../domain/administration.ts';
import { contentsOf, isInfusion } from '../../domain/administration.ts';
import type { DrugComponent, Quantity } from '../../domain/drug.ts';
import type { Policy } from '../../domain/policy.ts';
import type { CodeSet, DrugEntry } from '../../code-sets/code-set.ts';

export type NaiveCategory = 'chemotherapy' | 'therapeutic' | 'hydration' | 'not-coded';

const lower = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');

/** Some records write the dose behind the name. */
function beforeDose(words: readonly string[]): readonly string[] {
  const dose = words.findIndex((word, at) => at > 0 && /^\d[\d.,]*(?:mg|mcg|g|gm|units?|meq|mmol|iu)?$/.test(word) && /^(?:mg|mcg|g|gm|units?|meq|mmol|iu)\b/.test(/[a-z]+$/.exec(word)?.[0] ?? words[at + 1] ?? ''));
  return dose < 0 ? words : words.slice(0, dose);
}

const forms = 'iv ivp ivpb ivb im sc inj inj. injection infusion drip gtt gtts bolus push chemo syringe vial'.split(' ');

/** S7: the name alone, without brackets, amounts, the fluid it is in, and its form. */
export function bareName(charted: string): string {
  let text = '';
  let depth = 0;
  for (const letter of lower(charted)) {
    if ('(['.includes(letter)) depth++;
    if (depth === 0) text += letter;
    if (')]'.includes(letter)) depth--;
  }
  let words = lower(text).split(' ');
  if (/^\d/.test(words[0] ?? '') && words[1] === 'ml') words = words.slice(2);
  else if (words.length > 1 && ['inj', 'inj.', 'injection', 'injection.'].includes(words[0] ?? '')) words = words.slice(1);
  words = [...beforeDose(words)];
  const fluid = words.indexOf('in', 1);
  if (fluid > 0 && fluid < words.length - 1) words = words.slice(0, fluid);
  while (words.length > 1 && forms.includes(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

/** The row of the drug table for a drug: by code, else (S7: no code, or an unclassified one) by name. */
export function tableRow(drug: DrugComponent, codeSet: CodeSet): DrugEntry | undefined {
  const byCode = drug.hcpcs === undefined ? undefined : codeSet.drugs.byCode.get(drug.hcpcs);
  if (byCode !== undefined && byCode.category !== 'unclassified') return byCode;
  const name = lower(drug.name);
  const { byName, byKind } = codeSet.drugs;
  const found = byName.get(name) ?? byKind.get(name);
  if (found !== undefined) return found;
  const plain = beforeDose(name.split(' ')).join(' ');
  const bare = bareName(drug.name);
  return byName.get(plain) ?? byKind.get(plain) ?? byName.get(bare) ?? byKind.get(bare) ?? byCode;
}

/** R67, R68, R47: reasons that make a dose part of something else. */
const partOfSomethingElse: readonly (Purpose | undefined)[] = [
  'procedure',
  'keep-vein-open',
  'flush',
  'carrier',
  'contrast',
  'anaesthesia',
  'transfusion',
];

/** R65: the flush of an implanted port is a service of its own. */
export const isPartOfSomethingElse = ({ category, purpose, route }: Administration): boolean =>
  category === 'not-coded' ||
  (partOfSomethingElse.includes(purpose) && !(route === 'port-flush' && purpose === 'flush'));

const contrastAgents = ['contrast', 'gadolinium', 'iohexol', 'omnipaque', 'iopamidol', 'isovue', 'iodixanol', 'visipaque'];

/** R67, R68: a line is flushed, or contrast given, told by the names alone; a category that was charted beats a name. */
export function isFlushOrContrastByName(administration: Administration, codeSet: CodeSet): boolean {
  const drugs = contentsOf(administration);
  return (
    administration.category === undefined &&
    administration.route !== 'port-flush' &&
    drugs.length > 0 &&
    drugs.every(
      (drug) =>
        `${drug.name} ${tableRow(drug, codeSet)?.name ?? ''}`.toLowerCase().includes('flush') ||
        ['kvo', 'tko', 'vein open', 'line open', 'saline lock', 'heparin lock', 'hep lock'].some((words) => lower(drug.name).includes(words)) ||
        (tableRow(drug, codeSet) === undefined && contrastAgents.some((agent) => lower(drug.name).split(/[^a-z]+/).includes(agent))),
    )
  );
}

/** R71: what the Medicare contractors named as not chemotherapy. */
const contractorList = new Set(
  'J0215 J0480 J0517 J0638 J0717 J0897 J1000 J1380 J1410 J1435 J1729 J1826 Q3027 Q3028 J1950 J2357 J3315 J7178 J2323'.split(
    ' ',
  ),
);

/** R69: antibodies against COVID-19 under emergency use are given under codes of their own. */
const emergencyAntibodies = new Set('Q0220 Q0221 Q0222 Q0224 Q0239 Q0240 Q0243 Q0244 Q0245 Q0247'.split(' '));

const isPotassium = (drug: DrugComponent): boolean =>
  drug.hcpcs === 'J3480' || /^(?:potassium (?:chloride|acetate|phosphate)|kcl)\b/.test(lower(drug.name));

const isOtherElectrolyte = (drug: DrugComponent): boolean =>
  ['J3475', 'J0610'].includes(drug.hcpcs ?? '') ||
  /^(?:magnesium|calcium (?:gluconate|chloride)|sodium (?:bicarbonate|phosphate|acetate)|phosphate)/.test(
    lower(drug.name),
  );

/** S21 for one drug. */
function categoryOfDrug(drug: DrugComponent, codeSet: CodeSet, policy: Policy): NaiveCategory {
  const row = tableRow(drug, codeSet);
  if (row === undefined) return 'therapeutic';
  if (emergencyAntibodies.has(row.hcpcs) || drug.hcpcs === 'Q0249') return 'not-coded';
  const isOnList = contractorList.has(row.hcpcs);
  switch (row.category) {
    case 'chemotherapy':
      return 'chemotherapy';
    case 'hormonal-chemotherapy':
      return policy.switches.Q14 === 'mac-list' && isOnList ? 'therapeutic' : 'chemotherapy';
    case 'complex-biologic':
      if (policy.switches.Q14 === 'therapeutic') return 'therapeutic';
      return policy.switches.Q14 === 'mac-list' && isOnList ? 'therapeutic' : 'chemotherapy';
    case 'unclassified':
      return row.hcpcs === 'J9999' ? 'chemotherapy' : 'therapeutic';
    case 'hydration-fluid':
      return 'hydration';
    case 'therapeutic':
    case 'payer-dependent-biologic':
    case 'immune-globulin':
    case 'rsv-antibody':
      return 'therapeutic';
    default:
      return 'not-coded';
  }
}

/** Potassium in mEq per litre of the bag; undefined when amount or volume is not charted. */
function potassiumStrength(
  administration: Administration,
  drugs: readonly DrugComponent[],
): number | undefined {
  const isVolume = ({ unit }: Quantity): boolean => ['ml', 'l'].includes(lower(unit));
  const ofParts = drugs.flatMap((drug) => (drug.dose !== undefined && isVolume(drug.dose) ? [drug.dose] : []));
  const volumes = administration.volume === undefined ? ofParts : [administration.volume];
  const potassium = drugs.find(isPotassium);
  const dose = potassium?.dose;
  if (volumes.length === 0 || dose === undefined || !/^(?:meqs?|mmols?)$/.test(lower(dose.unit))) return undefined;
  // A millimole of phosphate comes with more than one charge.
  if (lower(dose.unit).startsWith('mmol') && lower(potassium?.name ?? '').includes('phosphate')) return undefined;
  let litres = 0;
  for (const { unit, amount } of volumes) litres += lower(unit) === 'ml' ? amount / 1000 : amount;
  return dose.amount / litres;
}

/** S26, Q11: a fluid with electrolytes in it and nothing else. Undefined when the bag is not of that kind. */
function categoryOfElectrolyteBag(
  administration: Administration,
  codeSet: CodeSet,
  policy: Policy,
): NaiveCategory | undefined {
  const drugs = contentsOf(administration);
  const isFluid = (drug: DrugComponent): boolean => tableRow(drug, codeSet)?.category === 'hydration-fluid';
  const isElectrolyte = (drug: DrugComponent): boolean => isPotassium(drug) || isOtherElectrolyte(drug);
  const isPrepackaged =
    drugs.every(isFluid) &&
    drugs.some((drug) => ['S5012', 'S5013', 'S5014'].includes(tableRow(drug, codeSet)?.hcpcs ?? ''));
  const isMixed =
    drugs.some(isFluid) &&
    drugs.some(isElectrolyte) &&
    drugs.every((drug) => isFluid(drug) || isElectrolyte(drug));
  // An electrolyte that is infused runs in some fluid, charted or not.
  const isAlone = isInfusion(administration) && drugs.length > 0 && drugs.every(isElectrolyte);
  if (!isPrepackaged && !isMixed && !isAlone) return undefined;
  if (policy.switches.Q11 === 'drug') return 'therapeutic';
  if (policy.switches.Q11 === 'hydration') return 'hydration';
  if (administration.purpose === 'dehydration') return 'hydration';
  if (administration.purpose === 'electrolyte-deficit') return 'therapeutic';
  if (isPrepackaged) return 'hydration';
  if (isAlone || drugs.some(isOtherElectrolyte)) return 'therapeutic';
  const strength = potassiumStrength(administration, drugs);
  return strength === undefined || strength <= 40 ? 'hydration' : 'therapeutic';
}

const highestFirst: readonly NaiveCategory[] = ['chemotherapy', 'therapeutic', 'hydration', 'not-coded'];

/** R69: a vaccine that the drug table does not list; the numbers of vaccine products. */
function isUnlistedVaccine({ name, hcpcs }: DrugComponent): boolean {
  const number = /^\d{5}$/.test(hcpcs ?? '') ? Number(hcpcs) : 0;
  const isNumbered = (number >= 90476 && number <= 90759) || (number >= 91300 && number <= 91399);
  return isNumbered || lower(name).split(/[^a-z]+/).some((word) => ['vaccine', 'toxoid', 'toxoids', 'tdap', 'dtap'].includes(word));
}

/** R69: what an allergic person is made used to, by the numbers of that service or by what it is called. */
function isAllergen({ name, hcpcs }: DrugComponent): boolean {
  const number = /^\d{5}$/.test(hcpcs ?? '') ? Number(hcpcs) : 0;
  const words = lower(name).split(/[^a-z]+/);
  const kinds = ['shot', 'shots', 'serum', 'serums', 'extract', 'extracts', 'injection', 'injections', 'immunotherapy'];
  const isCalledSo = words.some(
    (word, at) =>
      ['allergen', 'allergens', 'allergenic'].includes(word) ||
      (word === 'allergy' && kinds.includes(words[at + 1] ?? '')),
  );
  return (number >= 95115 && number <= 95170) || isCalledSo;
}

/** R69, §2: given under codes of their own, whatever the chart calls them; so for a bag of nothing else. */
function isGivenUnderOwnCodes(administration: Administration, codeSet: CodeSet): boolean {
  const drugs = contentsOf(administration);
  return (
    drugs.length > 0 &&
    drugs.every((drug) => {
      const row = tableRow(drug, codeSet);
      if (row === undefined || row.category === 'unclassified') return drug.hcpcs === 'Q0249' || isUnlistedVaccine(drug) || isAllergen(drug);
      return row.category === 'vaccine' || emergencyAntibodies.has(row.hcpcs) || drug.hcpcs === 'Q0249';
    })
  );
}

/** What kind of service an administration is: what it was given for where that is another service, else what a person said, else the drug table (S21, S26). */
export function categoryOf(administration: Administration, codeSet: CodeSet, policy: Policy): NaiveCategory {
  if (isGivenUnderOwnCodes(administration, codeSet)) return 'not-coded';
  if (isPartOfSomethingElse(administration)) return 'not-coded';
  if (administration.category !== undefined) return administration.category;
  if (isFlushOrContrastByName(administration, codeSet)) return 'not-coded';
  const bag = categoryOfElectrolyteBag(administration, codeSet, policy);
  if (bag !== undefined) return bag;
  const found = contentsOf(administration).map((drug) => categoryOfDrug(drug, codeSet, policy));
  return highestFirst.find((category) => found.includes(category)) ?? 'therapeutic';
}

/** S7: are two drugs the same? By specific code where both have one, else by generic or charted name. */
function isSameDrug(a: DrugComponent, b: DrugComponent, codeSet: CodeSet): boolean {
  const specific = (drug: DrugComponent): string | undefined =>
    drug.hcpcs === undefined || codeSet.drugs.byCode.get(drug.hcpcs)?.category === 'unclassified'
      ? undefined
      : drug.hcpcs;
  const codeA = specific(a);
  const codeB = specific(b);
  if (codeA !== undefined && codeB !== undefined) return codeA === codeB;
  const names = (drug: DrugComponent): readonly string[] => {
    const row = tableRow(drug, codeSet);
    return row === undefined || row.category === 'unclassified'
      ? [lower(drug.name), bareName(drug.name)]
      : [lower(drug.name), lower(row.name)];
  };
  return names(a).some((name) => names(b).includes(name));
}

/** Gives every administration a key that is equal exactly for the same drug or the same mix (S7). */
export function drugKeys(
  administrations: readonly Administration[],
  codeSet: CodeSet,
): ReadonlyMap<string, string> {
  const seen: DrugComponent[] = [];
  const classOf: number[] = [];
  const classNumber = (drug: DrugComponent): number => {
    const same = seen.flatMap((other, index) =>
      isSameDrug(drug, other, codeSet) ? [classOf[index] ?? 0] : [],
    );
    const number = same.length > 0 ? Math.min(...same) : seen.length;
    for (const [index, value] of classOf.entries()) if (same.includes(value)) classOf[index] = number;
    seen.push(drug);
    classOf.push(number);
    return number;
  };
  const drugs = administrations.map((administration) => contentsOf(administration));
  for (const list of drugs) for (const drug of list) classNumber(drug);
  const keyOf = (list: readonly DrugComponent[]): string =>
    [...new Set(list.map((drug) => classOf[seen.indexOf(drug)] ?? 0))].sort((a, b) => a - b).join('+');
  return new Map(
    administrations.map((administration, index) => [administration.id, keyOf(drugs[index] ?? [])]),
  );
}
