import type { Quantity } from '../../../domain/drug.ts';
import type { Gathered, GatheredDrug } from './gather-entry.ts';
import type { ResolvedDrug } from './resolve-drug.ts';

/** A volume in mL; undefined for what is no volume. */
export const millilitres = ({ amount, unit }: Quantity): number | undefined =>
  unit === 'mL' ? amount : unit === 'L' ? amount * 1000 : undefined;

/** The size of the bag that was opened where the line says so, else what was given. */
function bagOf(drug: GatheredDrug, { drugs, containers, volume }: Gathered): number | undefined {
  if (drugs.length > 1) return drug.dose === undefined ? undefined : millilitres(drug.dose);
  const sizes = new Set(containers.map(millilitres));
  if (sizes.size > 1) return undefined;
  const [size] = sizes;
  if (sizes.size === 1) return size;
  const given = drug.dose ?? volume?.value;
  return given === undefined ? undefined : millilitres(given);
}

/** The fluid with the code of its bag, where its codes differ by the size of the bag and one of them is that of this bag. */
export function fluidOfBag(resolved: ResolvedDrug, bagMl: number | undefined): ResolvedDrug {
  const { choices } = resolved;
  if (!resolved.isFluid || choices.length < 2 || bagMl === undefined) return resolved;
  const [entry, ...others] = choices.filter(({ unitAmount, unit }) => unitAmount !== undefined && unit !== undefined && millilitres({ amount: unitAmount, unit }) === bagMl);
  if (entry === undefined || others.length > 0) return resolved;
  return { ...resolved, drug: { name: entry.name, hcpcs: entry.hcpcs }, entry, choices: [] };
}

const decided = (drug: GatheredDrug, gathered: Gathered): GatheredDrug => ({
  ...drug,
  resolved: fluidOfBag(drug.resolved, bagOf(drug, gathered)),
});

/**
 * Fills in the code of a fluid whose codes differ only by the size of the bag, where the line names one of the sizes: 1000 mL of
 * saline is J7030. Of 2000 mL, which could be two such bags or eight of 250 mL, it decides nothing; nor of drugs, whose codes
 * differ by who made them.
 */
export function decideFluidCodes(gathered: Gathered): void {
  gathered.drugs.splice(0, gathered.drugs.length, ...gathered.drugs.map((drug) => decided(drug, gathered)));
}
