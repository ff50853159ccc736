import { billingCode } from '../../domain/ids.ts';
import type { Drug, DrugComponent, Quantity } from '../../domain/drug.ts';
import { asObject, asText, codingsOf, objectsOf, textsOf } from './json-node.ts';
import type { Coding, JsonObject } from './json-node.ts';
import { ndcElevenDigits } from './ndc.ts';
import { readQuantity } from './read-quantity.ts';
import type { ResolveReference } from './resource-index.ts';

/** One drug, or the parts of a mix. */
export interface ReadMedication {
  readonly drug?: Drug;
  readonly components?: readonly DrugComponent[];
  readonly notes: readonly string[];
}

const isRxNorm = ({ system }: Coding): boolean =>
  system !== undefined && /rxnorm|113883\.6\.88$/.test(system);
const isNdc = ({ system }: Coding): boolean => system !== undefined && /sid\/ndc|113883\.6\.69$/.test(system);
const isHcpcs = ({ system }: Coding): boolean =>
  system !== undefined && /113883\.6\.285$|HCPCSReleaseCodeSets/i.test(system);

/** Cuts the strength and the form off a product name: “cefazolin 1000 MG Injection” is cefazolin. A percentage is part of the name. */
export function shortDrugName(text: string): string {
  const short =
    /^(.*?\S)\s+\d[\d.,]*\s*(?:mg|mcg|g|gm|micrograms?|units?|unt|meq|iu|mmol)\b/i.exec(text)?.[1] ?? text;
  return short.slice(0, 300);
}

interface NamedDrug {
  readonly drug: Drug;
  readonly notes: readonly string[];
}

function drugOf(concept: unknown): NamedDrug | undefined {
  const codings = codingsOf(concept);
  const preferred = codings.find(isRxNorm) ?? codings.find(isNdc) ?? codings[0];
  const charted = preferred?.display ?? textsOf(concept)[0] ?? preferred?.code;
  if (charted === undefined) return undefined;
  const hcpcs = codings.find((coding) => isHcpcs(coding) && /^[A-Z]\d{4}$/.test(coding.code ?? ''))?.code;
  const printed = codings.find(isNdc)?.code;
  const ndc = printed === undefined ? undefined : ndcElevenDigits(printed);
  const rxNorm = codings.find(isRxNorm)?.code;
  const name = shortDrugName(charted);
  const own = textsOf(concept)[0];
  return {
    drug: {
      name,
      ...(hcpcs === undefined ? {} : { hcpcs: billingCode(hcpcs) }),
      ...(ndc === undefined ? {} : { ndc }),
    },
    notes: [
      ...(charted === name ? [] : [charted]),
      ...(own === undefined || own === charted ? [] : [own]),
      ...(rxNorm === undefined ? [] : [`RxNorm ${rxNorm}`]),
      ...(printed !== undefined && ndc === undefined ? [`NDC ${printed} has no certain 11-digit form`] : []),
    ],
  };
}

/** Amount of one part of a mix: its strength times the volume given, where the units allow it. */
function componentDose(ingredient: JsonObject, dose: Quantity | undefined): Quantity | undefined {
  const strength = asObject(ingredient['strength']);
  const numerator = readQuantity(strength?.['numerator']);
  const denominator = readQuantity(strength?.['denominator']);
  if (dose === undefined || numerator === undefined || denominator === undefined) return undefined;
  if (dose.unit !== denominator.unit) return undefined;
  const amount = Number(((numerator.amount / denominator.amount) * dose.amount).toPrecision(12));
  return amount > 0 && amount <= 1e9 ? { amount, unit: numerator.unit } : undefined;
}

function ofIngredients(
  medication: JsonObject,
  dose: Quantity | undefined,
  nameOf: (ingredient: JsonObject) => NamedDrug | undefined,
): ReadMedication | undefined {
  const all = objectsOf(medication['ingredient']).flatMap((ingredient) => {
    const named = nameOf(ingredient);
    return named === undefined ? [] : [{ ingredient, named }];
  });
  const active = all.filter(({ ingredient }) => ingredient['isActive'] !== false);
  const kept = active.length > 0 ? active : all;
  const first = kept[0];
  if (first === undefined) return undefined;
  const notes = kept.flatMap(({ named }) => named.notes);
  if (kept.length === 1) return { drug: first.named.drug, notes };
  const components = kept.map(({ ingredient, named }) => {
    const own = componentDose(ingredient, dose);
    return own === undefined ? named.drug : { ...named.drug, dose: own };
  });
  return { components, notes };
}

/** Reads medication[x]; undefined when a record names no medication at all. Ingredients are followed one step. */
export function readMedication(
  resource: JsonObject,
  resolve: ResolveReference,
  dose: Quantity | undefined,
): ReadMedication | undefined {
  const inline = drugOf(resource['medicationCodeableConcept']);
  if (inline !== undefined) return { drug: inline.drug, notes: inline.notes };
  const pointer = asObject(resource['medicationReference']);
  const reference = asText(pointer?.['reference']);
  const medication = reference === undefined ? undefined : resolve(reference, resource);
  if (medication !== undefined) {
    const whole = drugOf(medication['code']);
    const parts = ofIngredients(medication, dose, (ingredient) => {
      const item = asText(asObject(ingredient['itemReference'])?.['reference']);
      const concept =
        item === undefined ? ingredient['itemCodeableConcept'] : resolve(item, resource)?.['code'];
      return drugOf(concept);
    });
    if (parts?.components !== undefined)
      return { ...parts, notes: [...(whole?.notes ?? []), ...parts.notes] };
    if (whole !== undefined) return { drug: whole.drug, notes: whole.notes };
    if (parts !== undefined) return parts;
  }
  const display =
    asText(pointer?.['display']) ?? asText(asObject(pointer?.['identifier'])?.['value']) ?? reference;
  if (display === undefined) return undefined;
  const name = shortDrugName(display);
  return {
    drug: { name },
    notes: [...(name === display ? [] : [display]), 'the medication itself is not in this file'],
  };
}
