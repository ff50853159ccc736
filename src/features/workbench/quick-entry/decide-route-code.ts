import type { DrugTable } from '../../../code-sets/code-set.ts';
import { codesForRoute, isCombined, isFormOf, isListedForRoute } from '../../../code-sets/codes-for-route.ts';
import type { Route } from '../../../domain/administration.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';
import type { Gathered, GatheredDrug } from './gather-entry.ts';

/** The codes of a drug that fit the route: those of its name, else those of another form of it. One alone is filled in. */
function byRoute(drug: GatheredDrug, route: Route, table: DrugTable, date: IsoDate): GatheredDrug {
  const { resolved } = drug;
  const { entry } = resolved;
  if (drug.isCodeWritten || entry === undefined || resolved.isFluid) return drug;
  const named = resolved.choices.length > 0 ? resolved.choices : [entry];
  const fitting = named.filter((one) => isListedForRoute(one, route));
  if (fitting.length === named.length) return drug;
  // Who writes a form, a salt or a brand means it: only what is written as the drug itself has its form from the route.
  const offered = fitting.length > 0 ? fitting : codesForRoute(table, entry, route, date).filter((other) => isFormOf(other, drug.text));
  const [meant, ...others] = offered;
  if (meant === undefined) return drug;
  if (others.length === 0 && !isCombined(meant)) return { ...drug, resolved: { ...resolved, drug: { name: meant.name, hcpcs: meant.hcpcs }, entry: meant, choices: [] } };
  // Another product is a person's to choose, and so is one of several.
  const choices = fitting.length > 0 ? offered : [...offered, ...named];
  return { ...drug, resolved: { ...resolved, drug: { name: resolved.drug.name }, entry: meant, choices } };
}

/** Puts in the code that the route leaves no doubt about. Example: `morphine 0.2mg it` is J2274, free of preservatives. */
export function decideRouteCodes(gathered: Gathered, route: Route, table: DrugTable, date: IsoDate): void {
  gathered.drugs.splice(0, gathered.drugs.length, ...gathered.drugs.map((drug) => byRoute(drug, route, table, date)));
}
