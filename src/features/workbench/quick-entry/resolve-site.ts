import type { AccessSite } from '../../../domain/access-site.ts';
import { accessSiteKinds } from '../../../domain/access-site.ts';
import type { Route } from '../../../domain/administration.ts';
import { newAccessSiteId } from '../../../document/new-access-site-id.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { siteName } from '../../../domain/site-name.ts';
import type { Result } from '../../../base/result.ts';
import { err, ok } from '../../../base/result.ts';
import type { WordProblem } from './entry-reading.ts';
import { findSite, kindOfLabel, servesRoute } from './find-site.ts';
import { namesSite } from './names-site.ts';
import { isPlaceOfBody, unreadWords } from './unread-words.ts';
import type { Gathered } from './gather-entry.ts';

export interface EntrySite {
  readonly site?: AccessSite;
  /** Words about the body after an injection: "L deltoid". */
  readonly place?: string;
  readonly isNew: boolean;
  /** Nobody wrote it, but there is only one it could be. */
  readonly isOnly: boolean;
}

const takesPlace: ReadonlySet<Route> = new Set<Route>([
  'im-injection',
  'sc-injection',
  'on-body-injector',
  'intralesional',
]);

const withoutGauge = (text: string): string => text.replace(/\s+#?\d\d(?:\s*g(?:a|auge)?)?$/i, '');

/** The site that a line means; without words, the only one that serves the route. */
export function resolveSite(
  gathered: Gathered,
  route: Route,
  encounter: Encounter,
): Result<EntrySite, WordProblem> {
  const written = gathered.site;
  const sites = encounter.accessSites;
  if (written === undefined) {
    const [only, ...others] =
      gathered.hasNoSite === undefined ? sites.filter((site) => servesRoute(site, route)) : [];
    return ok(
      only !== undefined && others.length === 0
        ? { site: only, isNew: false, isOnly: true }
        : { isNew: false, isOnly: false },
    );
  }
  const { from, to, text } = written;
  if (written.kind === 'new-site') {
    const kind =
      accessSiteKinds.find((one) => one === written.siteKind) ??
      (written.siteKind === undefined ? undefined : kindOfLabel(written.siteKind));
    if (text === '') return err({ from, to, message: 'What is the new site called? Write new: L hand 22G' });
    if (sites.some((site) => site.label?.toLowerCase() === text.toLowerCase())) {
      return err({ from, to, message: `“${text}” is a site already; leave out new:` });
    }
    const id = newAccessSiteId(encounter);
    return ok({ site: { id, kind: kind ?? kindOfLabel(text), label: text }, isNew: true, isOnly: false });
  }
  const whole = findSite(sites, text);
  const found = whole.ok || written.isLiteral ? whole : findSite(sites, withoutGauge(text));
  if (found.ok) return ok({ site: found.value, isNew: false, isOnly: false });
  if (takesPlace.has(route) && isPlaceOfBody(text))
    return ok({ place: text, isNew: false, isOnly: false });
  if (found.error === 'several') {
    const names = sites.map(siteName).join(', ');
    return err({ from, to, message: `“${text}” fits more than one site: ${names}` });
  }
  // The first site that a chart names needs no `new:`. Once one is named or in use, other words may be a slip for it or
  // another name of it, and a second site changes the claim.
  const isTaken = (site: AccessSite): boolean =>
    namesSite(site.label ?? '') || encounter.administrations.some((one) => one.accessSiteId === site.id);
  const kind = kindOfLabel(text);
  if (namesSite(text) && servesRoute({ id: newAccessSiteId(encounter), kind }, route) && !sites.some((site) => servesRoute(site, route) && isTaken(site))) {
    return ok({ site: { id: newAccessSiteId(encounter), kind, label: text }, isNew: true, isOnly: false });
  }
  const unread = unreadWords(written, sites);
  if (unread !== undefined) return err(unread);
  const isNewSite = namesSite(text) && servesRoute({ id: newAccessSiteId(encounter), kind }, route);
  const hint = sites.length === 0 ? '' : `; sites are ${sites.map(siteName).join(', ')}`;
  return err({
    from,
    to,
    message: `“${text}” is neither a site nor a word of the entry line${hint}; a new site is written new: ${text}`,
    isNewSite,
  });
}
