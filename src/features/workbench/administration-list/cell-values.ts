import { err, ok } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import type { DrugTable } from '../../../code-sets/code-set.ts';
import { chartedCategories, isInfusion, isInfusionRoute, nameOf, routes } from '../../../domain/administration.ts';
import type { Administration, Route } from '../../../domain/administration.ts';
import { billingCode } from '../../../domain/ids.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { siteName } from '../../../domain/site-name.ts';
import { orderProblem, withClippedPauses, withoutStopEvidence } from '../../../document/commands/charted-times.ts';
import { withCategory } from '../../../document/commands/with-category.ts';
import { withField } from '../../../document/with-field.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import { parseClockInput } from '../../../ui/parse-clock-input.ts';
import { categoryNames, routeNames } from '../charted-names.ts';
import { parseQuantity, quantityText } from '../quantity-text.ts';
import { routeWords } from '../quick-entry/entry-words.ts';
import { findSite } from '../quick-entry/find-site.ts';
import { resolveDrug } from '../quick-entry/resolve-drug.ts';
import { siteLabelOf } from '../site-label-of.ts';
import type { EditableColumn } from './cell-request.ts';

/** What a cell is read against. */
export interface CellContext {
  readonly encounter: Encounter;
  readonly drugs: DrugTable;
}

/** What the category cell says when nothing is charted. */
export const asRead = 'As the rules read it';

const drugText = (administration: Administration): string => {
  const code = administration.drug?.hcpcs;
  return code === undefined ? nameOf(administration) : `${nameOf(administration)} ${code}`;
};

/** A cell as text: what its editor begins with, and what is copied. */
export function cellText(column: EditableColumn, administration: Administration, encounter: Encounter): string {
  switch (column) {
    case 'drug':
      return drugText(administration);
    case 'route':
      return routeNames[administration.route];
    case 'site':
      return siteLabelOf(encounter, administration.accessSiteId) ?? '';
    case 'start':
    case 'stop':
      return administration[column] === undefined ? '' : formatClock(administration[column]);
    case 'dose':
      return quantityText(administration.dose);
    case 'category':
      return administration.category === undefined ? '' : categoryNames[administration.category];
  }
}

/** The administration by another route: what only an infusion has stays behind when it is none any more. */
export function withRoute(administration: Administration, route: Route): Administration {
  if (route === administration.route) return administration;
  if (isInfusionRoute(route)) return { ...administration, route };
  const bare = isInfusion(administration) ? withField(withField(administration, 'pauses', undefined), 'rate', undefined) : administration;
  return { ...bare, route };
}

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

function routeOf(text: string): Route | undefined {
  const wanted = plain(text);
  const named = routes.find((route) => plain(routeNames[route]) === wanted || route === wanted);
  const word = routeWords.get(wanted.replace(/^iv push$/, 'ivp').replace(/^iv (?:infusion|piggyback)$/, 'ivpb'));
  return named ?? (word === 'intra-arterial' ? undefined : word);
}

function withDrug(text: string, administration: Administration, { encounter, drugs }: CellContext): Result<Administration, string> {
  const typed = text.trim();
  if (typed === '') return err('Name the drug');
  if (typed === drugText(administration)) return ok(administration);
  if (administration.components !== undefined) return err('A mix of several drugs is edited in the form (Ctrl+Enter)');
  const coded = /^(.*\S)\s+([A-Za-z]\d{4})$/.exec(typed);
  const found = resolveDrug(drugs, coded?.[2] ?? typed, encounter.dateOfService) ?? (coded === null ? undefined : resolveDrug(drugs, coded[1] ?? '', encounter.dateOfService));
  const name = coded?.[1] ?? found?.drug.name ?? typed;
  if (name.length > 300) return err('The name of a drug has at most 300 characters');
  const hcpcs = coded?.[2] === undefined ? found?.drug.hcpcs : billingCode(coded[2].toUpperCase());
  return ok({ ...administration, drug: hcpcs === undefined ? { name } : { name, hcpcs } });
}

function withSite(text: string, administration: Administration, { encounter }: CellContext): Result<Administration, string> {
  const typed = text.trim();
  if (typed === '' || plain(typed) === 'no site' || plain(typed) === 'unplaced') return ok(withField(administration, 'accessSiteId', undefined));
  const found = findSite(encounter.accessSites, typed);
  if (found.ok) return ok(withField(administration, 'accessSiteId', found.value.id));
  const names = encounter.accessSites.map(siteName).join(', ');
  return err(found.error === 'several' ? `“${typed}” fits more than one site: ${names}` : `There is no site “${typed}”${names === '' ? '' : `; sites are ${names}`}`);
}

function withTime(edge: 'start' | 'stop', text: string, administration: Administration, { encounter }: CellContext): Result<Administration, string> {
  const read = parseClockInput(text, { dateOfService: encounter.dateOfService, current: administration[edge] });
  if (!read.ok) return read;
  if (read.value === administration[edge]) return ok(administration);
  const timed = withField(administration, edge, read.value);
  return ok(withClippedPauses(edge === 'stop' ? withoutStopEvidence(timed) : timed));
}

/**
 * Reads what is typed or pasted into a cell.
 * @returns the administration with that field (the very same when nothing changes), or what to type instead
 */
export function withCell(column: EditableColumn, text: string, administration: Administration, context: CellContext): Result<Administration, string> {
  switch (column) {
    case 'drug':
      return withDrug(text, administration, context);
    case 'route': {
      const route = routeOf(text);
      return route === undefined ? err(`“${text.trim()}” is not a route; write IV infusion, IV push, IM, SC …`) : ok(withRoute(administration, route));
    }
    case 'site':
      return withSite(text, administration, context);
    case 'start':
    case 'stop':
      return withTime(column, text, administration, context);
    case 'dose': {
      if (administration.components !== undefined) return err('The doses of a mix are edited in the form (Ctrl+Enter)');
      const read = parseQuantity(text);
      if (!read.ok) return read;
      return ok(quantityText(read.value) === quantityText(administration.dose) ? administration : withField(administration, 'dose', read.value));
    }
    case 'category': {
      const wanted = plain(text);
      if (wanted === '' || wanted === plain(asRead)) return ok(withCategory(administration, undefined));
      const category = chartedCategories.find((one) => one === wanted || plain(categoryNames[one]) === wanted);
      return category === undefined ? err(`“${text.trim()}” is not a category; write Therapeutic, Chemotherapy, Hydration or Not coded`) : ok(withCategory(administration, category));
    }
  }
}

/** The complaint about a stop before its start. */
export const timesProblem = ({ start, stop }: Administration): string | undefined => orderProblem(start, stop);

/** One field of `from` taken over by `to`, as filling down does. */
export function copyCell(column: EditableColumn, from: Administration, to: Administration): Administration {
  switch (column) {
    case 'drug': {
      const { drug: _drug, components: _components, ...rest } = to;
      if (from.components !== undefined) return { ...withField(rest as Administration, 'dose', undefined), components: from.components };
      return { ...(rest as Administration), ...(from.drug === undefined ? {} : { drug: from.drug }) };
    }
    case 'route':
      return withRoute(to, from.route);
    case 'site':
      return withField(to, 'accessSiteId', from.accessSiteId);
    case 'start':
      return withClippedPauses(withField(to, 'start', from.start));
    case 'stop':
      return withClippedPauses(withoutStopEvidence(withField(to, 'stop', from.stop)));
    case 'dose':
      return to.components === undefined ? withField(to, 'dose', from.dose) : to;
    case 'category':
      return withCategory(to, from.category);
  }
}
