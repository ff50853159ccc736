import { drugsOf, isInfusion } from '../../domain/administration.ts';
import type { Administration, ServiceCategory } from '../../domain/administration.ts';
import type { IsoDate } from '../../domain/clock-time.ts';
import type { Policy } from '../../domain/policy.ts';
import type { DrugTable } from '../../code-sets/code-set.ts';
import { disputedClass } from './disputed-class.ts';
import { drugOf } from './drug-identity.ts';
import { drugTableCategory } from './drug-table-category.ts';
import { electrolytesByPurpose } from './electrolytes-by-purpose.ts';
import type { FluidReading } from './electrolytes-by-purpose.ts';
import { inherentService } from './inherent-service.ts';
import { knownWithoutCode } from './known-without-code.ts';
import { productWithOwnCode } from './product-with-own-code.ts';

interface CategoryReading {
  readonly category: ServiceCategory;
  readonly ruleId: string;
  readonly says: string;
  readonly isDisputed?: true;
}

/** What a rule takes an administration for: a category, or nothing of this family and why. */
export type Reading = CategoryReading | { readonly outside: string; readonly rule: { readonly id: string } };

const rank: Record<ServiceCategory, number> = { chemotherapy: 2, therapeutic: 1, hydration: 0 };

const listedAs = (category: ServiceCategory): CategoryReading => ({ category, ruleId: drugTableCategory.id, says: `the drug table lists it as ${category}` });

/** Made once: every charted administration is held against one of them. */
const listed: Readonly<Record<ServiceCategory, CategoryReading>> = {
  chemotherapy: listedAs('chemotherapy'),
  therapeutic: listedAs('therapeutic'),
  hydration: listedAs('hydration'),
};

const withoutCode: CategoryReading = { category: 'therapeutic', ruleId: knownWithoutCode.id, says: 'a drug without a code of its own, known by its name' };

/** The same where sources differ on it (R71). */
const disputed: Readonly<Record<ServiceCategory, Reading>> = {
  chemotherapy: { ...listed.chemotherapy, isDisputed: true },
  therapeutic: { ...listed.therapeutic, isDisputed: true },
  hydration: listed.hydration,
};

/** What the drug table says of an administration; a mix takes the highest category of its parts (S21), and a product with codes of its own decides nothing in one (R69). */
export function readTable(drugs: DrugTable, administration: Administration, choice: string): Reading | undefined {
  let best: ServiceCategory | undefined;
  let outside: Reading | undefined;
  let ownCode: string | undefined;
  let isDisputed = false;
  let isByName = false;
  let isAnyOther = false;
  let isAnyUnknown = false;
  for (const drug of drugsOf(administration)) {
    const entry = drugOf(drugs, drug);
    const own = productWithOwnCode.decide(drug, entry);
    if (own !== undefined) {
      ownCode = own;
      continue;
    }
    isAnyOther = true;
    const flush = inherentService.ofDrugNamed(administration.route, drug.name, entry?.name);
    if (flush !== undefined) {
      outside = { outside: flush, rule: inherentService };
      continue;
    }
    const reading = entry === undefined ? (knownWithoutCode.decide(drug) ? withoutCode : undefined) : drugTableCategory.decide(entry, choice);
    if (reading === undefined) isAnyUnknown = true;
    else if ('outside' in reading) outside = { outside: reading.outside, rule: drugTableCategory };
    else if (best === undefined || rank[reading.category] > rank[best]) {
      best = reading.category;
      isDisputed = entry !== undefined && disputedClass.decide(entry, choice);
      isByName = entry === undefined;
    }
  }
  if (ownCode !== undefined && !isAnyOther) return { outside: ownCode, rule: productWithOwnCode };
  if (isAnyUnknown && (best === undefined || best === 'hydration')) return undefined;
  if (isByName) return withoutCode;
  if (best !== undefined) return (isDisputed ? disputed : listed)[best];
  return outside;
}

/** What its purpose makes of a bag of fluid (S26); undefined for anything else. */
export const readFluid = (administration: Administration, choice: string, date: IsoDate): FluidReading | undefined =>
  isInfusion(administration) ? electrolytesByPurpose.decide(administration, choice, electrolytesByPurpose.maintenancePotassium.on(date)) : undefined;

/** What an administration would be read as if its charted category did not stand. */
export interface OtherReading {
  readonly category: ServiceCategory | 'not-coded';
  readonly says: string;
}

/**
 * The reading that a charted category overrides. Undefined where there is none to override: no category is charted, the
 * table does not know the drug, or the table or the purpose of the bag agrees with what was charted.
 * @param table what `readTable` says of it
 */
export function overriddenReading(
  administration: Administration,
  table: Reading | undefined,
  switches: Pick<Policy['switches'], 'Q11'>,
  date: IsoDate,
): OtherReading | undefined {
  const charted = administration.category;
  if (table === undefined || charted === undefined || charted === 'not-coded') return undefined;
  const isOutside = 'outside' in table;
  if (!isOutside && table.category === charted) return undefined;
  // Fluid that a name gives away as a flush is that, whatever its purpose would make of it.
  const fluid = isOutside && table.rule === inherentService ? undefined : readFluid(administration, switches.Q11, date);
  if (fluid?.category === charted) return undefined;
  if (fluid !== undefined) return { category: fluid.category, says: `it is a bag of fluid: ${fluid.says}` };
  return isOutside ? { category: 'not-coded', says: table.outside } : table;
}
