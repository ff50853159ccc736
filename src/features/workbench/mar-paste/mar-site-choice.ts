import type { AccessSite } from '../../../domain/access-site.ts';
import { accessSiteId } from '../../../domain/ids.ts';
import type { AccessSiteId } from '../../../domain/ids.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { newAccessSiteId } from '../../../document/new-access-site-id.ts';
import type { MarAdministration } from '../../../interop/mar/mar-administration.ts';
import { plainWords } from '../../../interop/mar/mar-field.ts';
import { findSite, kindOfLabel, servesRoute } from '../quick-entry/find-site.ts';

/** Where rows that name one site go: the id of a site, a new one of that name, or none. */
export const newMarSite = 'new';
export const noMarSite = '';

/** Words for a site that the record uses, and where its administrations go. `text` is empty for rows without a site. */
export interface MarSiteChoice {
  readonly key: string;
  readonly text: string;
  readonly count: number;
  readonly choice: string;
}

const needsSite = ({ route }: MarAdministration): boolean =>
  route === 'iv-infusion' ||
  route === 'iv-push' ||
  route === 'sc-infusion' ||
  route === 'intra-arterial-infusion' ||
  route === 'intra-arterial-push';

const keyOf = ({ siteText }: MarAdministration): string => plainWords(siteText ?? '');

function guess(one: MarAdministration, sites: readonly AccessSite[]): string {
  if (one.siteText === undefined) {
    const [only, ...others] = sites.filter((site) => servesRoute(site, one.route));
    return only !== undefined && others.length === 0 ? only.id : noMarSite;
  }
  const found = findSite(sites, one.siteText);
  if (found.ok) return found.value.id;
  return found.error === 'several' ? noMarSite : newMarSite;
}

/** One choice for each way in which the record names a site; a person's own choices go before what is guessed. */
export function siteChoices(
  administrations: readonly MarAdministration[],
  encounter: Encounter,
  chosen: ReadonlyMap<string, string>,
): readonly MarSiteChoice[] {
  const choices = new Map<string, MarSiteChoice>();
  for (const one of administrations) {
    if (!needsSite(one)) continue;
    const key = keyOf(one);
    const before = choices.get(key);
    choices.set(key, {
      key,
      text: one.siteText ?? '',
      count: (before?.count ?? 0) + 1,
      choice: before?.choice ?? chosen.get(key) ?? guess(one, encounter.accessSites),
    });
  }
  return [...choices.values()];
}

export interface PlacedMar {
  readonly siteOf: (administration: MarAdministration) => AccessSiteId | undefined;
  readonly newSites: readonly AccessSite[];
}

/** Puts the choices into effect: new sites get the next free ids. */
export function placeMar(choices: readonly MarSiteChoice[], encounter: Encounter): PlacedMar {
  const ids = new Map<string, AccessSiteId>();
  const newSites: AccessSite[] = [];
  for (const { key, text, choice } of choices) {
    if (choice === newMarSite) {
      const id = newAccessSiteId(encounter, newSites);
      const label = text === '' ? 'IV' : text.slice(0, 500);
      newSites.push({ id, kind: kindOfLabel(label), label });
      ids.set(key, id);
    } else if (choice !== noMarSite) ids.set(key, accessSiteId(choice));
  }
  return { siteOf: (one) => (needsSite(one) ? ids.get(keyOf(one)) : undefined), newSites };
}
