import type { DrugTable } from '../../../code-sets/code-set.ts';
import type { AccessSite } from '../../../domain/access-site.ts';
import type { Administration } from '../../../domain/administration.ts';
import type { Drug } from '../../../domain/drug.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { newAdministrationIds } from '../../../document/new-administration-id.ts';
import { administrationsOfMar } from '../../../interop/mar/administrations-of-mar.ts';
import type { MarAdministration } from '../../../interop/mar/mar-administration.ts';
import { countMarRows } from '../../../interop/mar/read-mar.ts';
import type { MarCounts, MarReading } from '../../../interop/mar/read-mar.ts';
import { fluidOfBag, millilitres } from '../quick-entry/decide-fluid-code.ts';
import { resolveDrug } from '../quick-entry/resolve-drug.ts';
import { placeMar, siteChoices } from './mar-site-choice.ts';
import type { MarSiteChoice } from './mar-site-choice.ts';

/** What a person has decided in the review; whatever is not decided is proposed. */
export interface MarDecisions {
  /** Administrations that are to be taken over or left out, by their id. */
  readonly taken: ReadonlyMap<number, boolean>;
  /** Where the rows of a site go: words of the record → choice. */
  readonly sites: ReadonlyMap<string, string>;
}

/** A pairing as it would be on the chart. */
export interface PlannedAdministration {
  readonly paired: MarAdministration;
  readonly administration: Administration;
  readonly isTaken: boolean;
  /** The encounter has one of the same drug at the same minute already. */
  readonly isCharted: boolean;
}

export interface MarPlan {
  readonly planned: readonly PlannedAdministration[];
  readonly choices: readonly MarSiteChoice[];
  readonly administrations: readonly Administration[];
  readonly accessSites: readonly AccessSite[];
  readonly counts: MarCounts;
}

/** What the one bag of an infusion held; undefined when a second bag is part of it: then the amounts are not of one. */
function bagMlOf({ flags, dose, volume }: MarAdministration): number | undefined {
  if (flags.some(({ code }) => code === 'continued-bag')) return undefined;
  return [dose, volume].flatMap((amount) => (amount === undefined ? [] : (millilitres(amount) ?? [])))[0];
}

/** As an entry line is read: of fluids whose codes differ by the size of the bag, that of the bag which was hung. */
function drugOf(names: readonly string[], one: MarAdministration, drugs: DrugTable, { dateOfService }: Encounter): Drug {
  for (const name of names) {
    const found = resolveDrug(drugs, name, dateOfService);
    if (found !== undefined) return fluidOfBag(found, bagMlOf(one)).drug;
  }
  return { name: names[0] ?? 'Unnamed drug' };
}

function isCharted(encounter: Encounter, wanted: Administration): boolean {
  const nameOf = ({ drug }: Administration): string => drug?.name.toLowerCase() ?? '';
  const isSameDrug = (one: Administration): boolean =>
    nameOf(one) === nameOf(wanted) ||
    (one.drug?.hcpcs !== undefined && one.drug.hcpcs === wanted.drug?.hcpcs);
  return encounter.administrations.some(
    (one) =>
      one.start === wanted.start && (one.start !== undefined || one.stop === wanted.stop) && isSameDrug(one),
  );
}

/** What taking a reading over would do to the encounter. Pure. */
export function planMar(
  reading: MarReading,
  encounter: Encounter,
  drugs: DrugTable,
  decisions: MarDecisions,
): MarPlan {
  const all = administrationsOfMar(reading.administrations, {
    ids: newAdministrationIds(encounter, reading.administrations.length),
    drugOf: (names, one) => drugOf(names, one, drugs, encounter),
    siteOf: () => undefined,
  });
  const decided = reading.administrations.flatMap((paired, index) => {
    const administration = all[index];
    if (administration === undefined) return [];
    const known = isCharted(encounter, administration);
    return [
      {
        paired,
        administration,
        isCharted: known,
        isTaken: decisions.taken.get(paired.id) ?? (paired.isProposed && !known),
      },
    ];
  });
  const taken = decided.filter((one) => one.isTaken);
  const choices = siteChoices(
    taken.map(({ paired }) => paired),
    encounter,
    decisions.sites,
  );
  const { siteOf, newSites } = placeMar(choices, encounter);
  const planned = decided.map((one): PlannedAdministration => {
    const site = one.isTaken ? siteOf(one.paired) : undefined;
    return site === undefined
      ? one
      : { ...one, administration: { ...one.administration, accessSiteId: site } };
  });
  const ids = newAdministrationIds(encounter, taken.length);
  const administrations = planned
    .filter((one) => one.isTaken)
    .map(({ administration }, index) => ({ ...administration, id: ids[index] ?? administration.id }));
  const takenIds = new Set(taken.map(({ paired }) => paired.id));
  return {
    planned,
    choices,
    administrations,
    accessSites: newSites,
    counts: countMarRows(reading.rows, (id) => takenIds.has(id)),
  };
}
