import { remembering } from '../../base/remembering.ts';
import { contentsOf, drugsOf } from '../../domain/administration.ts';
import type { Administration, ServiceCategory } from '../../domain/administration.ts';
import type { DrugComponent, Quantity } from '../../domain/drug.ts';
import { CGS_HYDRATION, HAUGEN_QA, SETTLED, cite } from '../citations.ts';
import { dated } from '../dated.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import { convert, convertOf } from '../drugs/unit-conversion.ts';

export const fluidName =
  /\b(?:saline|sodium chloride|nacl|ringer'?s?|lactated ringer'?s?|lr|rl|(?:(?:d5 ?)?1\/2 ?)?nss?|dextrose|d5w?|d10w?|plasma-?lyte|normosol|isolyte|hydration|iv ?fluids?|ivf)\b/i;
/**
 * 3 % and 5 % salt, the strength before or after the name; before it, unless it is that of the sugar: a strength of the salt
 * follows. Sugar of 20 % and more, which raises sugar and replaces no fluid.
 */
const hypertonic =
  /(?<![\d.])[35](?:\.0)?\s*%\s*(?:saline|sodium chloride|nacl)\b(?!,?\s*\d)|\b(?:saline|sodium chloride|nacl),?\s*[35](?:\.0)?\s*%|\bhypertonic\b|\bdextrose,?\s*[2-7]\d\s*%|\b[2-7]\d\s*%\s*dextrose\b|\bd(?:[2-4]0|25|[57]0)w?\b/i;
const potassium = /\b(?:potassium(?: chloride)?|kcl)\b/i;
const otherElectrolyte = /\b(?:magnesium|calcium|phosphates?|bicarbonate)\b/i;

/** What a fluid is called by before its name: strengths, amounts, and words such as "half normal". */
const beforeFluid = '(?:[\\d.,/%½\\s()+-]|(?:normal|half|hypertonic|isotonic|maintenance|iv|bolus|lit(?:re|er)s?|ml|l|of|plain|d5|d10)\\b)*';
const fluidFirst = new RegExp(`^${beforeFluid}${fluidName.source}`, 'i');
/** An electrolyte comes first too, perhaps after its amount. As the salt of a drug (fludarabine phosphate) it comes last, and the drug decides. */
const electrolyteFirst = /^(?:[\d.,]+\s*[a-z/]*\s+)?(?:potassium|kcl|magnesium|calcium(?! (?:levo)?(?:leucovorin|folinate))|(?:sodium )?(?:phosphates?|bicarbonate))\b/i;

type NameReading = 'plain-fluid' | 'electrolyte' | 'other';

const readingOf = remembering((charted): NameReading => {
  const name = charted.trim();
  // A drug in a fluid is that drug (micafungin in sodium chloride).
  if (!electrolyteFirst.test(name) && !fluidFirst.test(name)) return 'other';
  if (potassium.test(name) || otherElectrolyte.test(name)) return 'electrolyte';
  return fluidName.test(name) && !hypertonic.test(name) ? 'plain-fluid' : 'other';
});

export const isPlainFluid = (name: string): boolean => readingOf(name) === 'plain-fluid';

const litres = (volume: Quantity | undefined): number | undefined => (volume === undefined ? undefined : convert(volume.amount, volume.unit, 'L'));

/** The volume of a bag: as charted for it, else that of the fluids it is mixed of. */
function litresOf(administration: Administration): number | undefined {
  if (administration.volume !== undefined) return litres(administration.volume);
  const fluids = contentsOf(administration).flatMap(({ dose }) => litres(dose) ?? []);
  return fluids.length === 0 ? undefined : fluids.reduce((sum, one) => sum + one, 0);
}

/** mEq per litre when dose and volume say so; undefined when they do not. */
function potassiumConcentration(drug: DrugComponent, administration: Administration): number | undefined {
  const volume = litresOf(administration);
  if (drug.dose === undefined || volume === undefined) return undefined;
  const amount = convertOf(drug.name, drug.dose.amount, drug.dose.unit, 'mEq');
  return amount === undefined ? undefined : amount / volume;
}

export interface FluidReading {
  readonly category: ServiceCategory;
  readonly says: string;
  readonly isPurposeMissing: boolean;
}

export const electrolytesByPurpose = defineRule({
  id: 'classify/electrolytes-by-purpose',
  statement: 'A bag of fluid follows its stated purpose: dehydration makes it hydration, an electrolyte deficit makes added electrolytes a drug. Without either purpose, prepackaged fluid and fluid with up to 40 mEq/L potassium are hydration; other electrolytes are drugs. A drug whose salt or whose fluid bears such a name is no such bag.',
  covers: ['R47', 'R53', 'R54', 'S26'],
  policy: { Q11: 'purpose | drug | hydration' },
  cites: [cite(CGS_HYDRATION), cite(HAUGEN_QA), cite(SETTLED, 'S26')],
  /** mEq per litre up to which potassium in fluid is taken for maintenance. */
  maintenancePotassium: dated([{ from: '2006-01-01', minutes: 40 }]),
  /** Undefined when the bag is no fluid with electrolytes: another rule decides. */
  decide: (administration: Administration, choice: string, limit: number): FluidReading | undefined => {
    if (drugsOf(administration).some((drug) => readingOf(drug.name) === 'other')) return undefined;
    const contents = contentsOf(administration);
    const fluids = contents.filter((drug) => isPlainFluid(drug.name));
    const extras = contents.filter((drug) => !isPlainFluid(drug.name));
    const hasElectrolyte = extras.length > 0;
    const { purpose } = administration;
    if (!hasElectrolyte) {
      if (fluids.length === 0) return undefined;
      // Fluid without an added electrolyte is hydration for a volume deficit and for an electrolyte deficit alike (R47).
      return { category: 'hydration', says: 'prepackaged fluid', isPurposeMissing: purpose === undefined };
    }
    if (choice === 'drug') return { category: 'therapeutic', says: 'electrolytes are read as a drug', isPurposeMissing: false };
    if (choice === 'hydration') return { category: 'hydration', says: 'electrolytes are read as hydration', isPurposeMissing: false };
    if (purpose === 'dehydration') return { category: 'hydration', says: 'given for dehydration', isPurposeMissing: false };
    if (purpose === 'electrolyte-deficit') return { category: 'therapeutic', says: 'electrolytes given for a deficit', isPurposeMissing: false };
    // Any other purpose leaves the question open, as none does.
    const isMaintenance =
      fluids.length > 0 ||
      extras.every((drug) => fluidName.test(drug.name));
    const isPotassiumOnly = extras.every((drug) => potassium.test(drug.name) && !otherElectrolyte.test(drug.name));
    const isWeak = extras.every((drug) => (potassiumConcentration(drug, administration) ?? 0) <= limit);
    return isMaintenance && isPotassiumOnly && isWeak
      ? { category: 'hydration', says: 'fluid with maintenance potassium', isPurposeMissing: true }
      : { category: 'therapeutic', says: 'electrolytes are a drug', isPurposeMissing: true };
  },
  examples: () => {
    const mixed = (amount: number) =>
      day().infusion('', '8:00', '9:00', {
        drug: undefined,
        category: undefined,
        components: [
          { name: 'sodium chloride 0.9%', dose: { amount: 500, unit: 'mL' } },
          { name: 'potassium chloride', dose: { amount, unit: 'mEq' } },
        ],
      });
    const bag = (purpose?: string, amount = 20, unit = 'mEq') =>
      day().infusion('', '8:00', '9:00', {
        drug: undefined,
        category: undefined,
        components: [{ name: 'sodium chloride 0.9%' }, { name: 'potassium chloride', dose: { amount, unit } }],
        volume: { amount: 1000, unit: 'mL' },
        ...(purpose === undefined ? {} : { purpose }),
      });
    return [
      example('potassium for a low potassium is a drug', bag('electrolyte-deficit'), ['96365']),
      example('potassium in fluid for dehydration is hydration', bag('dehydration'), ['96360']),
      example('no purpose, 40 mEq/L: hydration, and the purpose is asked for', bag(undefined, 40), ['96360'], ['classify/electrolytes-by-purpose']),
      example('no purpose, 41 mEq/L: a drug', bag(undefined, 41), ['96365']),
      example('41 mmol/L, which are as many mEq: a drug', bag(undefined, 41, 'mmol'), ['96365']),
      example('in the plural', bag(undefined, 41, 'mEqs'), ['96365']),
      example('40 mmol/L: hydration', bag(undefined, 40, 'mmol'), ['96360']),
      example('20 mEq in 500 mL, the volume charted with the fluid', mixed(20), ['96360'], ['classify/electrolytes-by-purpose']),
      example('21 mEq in 500 mL, the volume charted with the fluid', mixed(21), ['96365']),
      example('"treatment" says neither: as without a purpose', bag('treatment'), ['96360'], ['classify/electrolytes-by-purpose']),
      example('always hydration by policy', bag('electrolyte-deficit').switch('Q11', 'hydration'), ['96360']),
      example('plain fluid for an electrolyte deficit', day().infusion('normal saline', '8:00', '9:00', { category: undefined, purpose: 'electrolyte-deficit' }), ['96360']),
      example('always a drug by policy', bag('dehydration').switch('Q11', 'drug'), ['96365']),
      example('0.9 % salt is fluid', day().infusion('sodium chloride 0.9%', '8:00', '9:00', { category: undefined }), ['96360'], ['!classify/unknown-drug']),
      example('3 % salt is none, the strength before the name', day().infusion('3% sodium chloride', '8:00', '9:00', { category: undefined }), ['96365']),
      example('or after it', day().infusion('sodium chloride 3%', '8:00', '9:00', { category: undefined }), ['96365']),
      example('sugar of 50 % is a drug', day().infusion('Dextrose 50%', '8:00', '8:10', { category: undefined }), ['96374'], ['!classify/unknown-drug']),
      example('sugar of 10 % is a fluid', day().infusion('dextrose 10%', '8:00', '9:00', { category: undefined }), ['96360']),
      example('the strength of the sugar is not that of the salt', day().infusion('dextrose 5% sodium chloride 0.45%', '8:00', '9:00', { category: undefined }), ['96360']),
      example(
        'an electrolyte that is the salt of a drug: the drug decides',
        day().infusion('fludarabine phosphate', '8:00', '9:00', { category: undefined, drug: { name: 'fludarabine phosphate', hcpcs: 'J9185' } }),
        ['96413'],
        ['!classify/electrolytes-by-purpose'],
      ),
      example('a drug in ready-made fluid is that drug', day().infusion('micafungin in sodium chloride', '8:00', '9:00', { category: undefined, drug: { name: 'micafungin in sodium chloride', hcpcs: 'J2246' } }), ['96365'], ['!classify/electrolytes-by-purpose']),
      example('an electrolyte after its amount', day().infusion('20 mEq potassium chloride in saline', '8:00', '9:00', { category: undefined, purpose: 'dehydration' }), ['96360']),
      example('short names of fluids', day().infusion('D51/2NS', '8:00', '9:00', { category: undefined }).infusion('NSS', '9:00', '10:00', { category: undefined }), ['96360', '96361'], ['!classify/unknown-drug']),
      example('magnesium is a drug', day().infusion('magnesium sulfate', '8:00', '9:00', { category: undefined }), ['96365']),
    ];
  },
});
