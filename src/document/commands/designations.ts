import type { Encounter } from '../../domain/encounter.ts';
import type { AccessSiteId, AdministrationId } from '../../domain/ids.ts';
import { withField } from '../with-field.ts';

/** Keeps the designations that `keep` wants; an encounter with none left has no such field. */
export function keepDesignations(
  encounter: Encounter,
  keep: (site: AccessSiteId, administration: AdministrationId) => boolean,
): Encounter {
  if (encounter.designations === undefined) return encounter;
  const all = Object.entries(encounter.designations.initial) as [AccessSiteId, AdministrationId][];
  const kept = all.filter(([site, administration]) => keep(site, administration));
  if (kept.length === all.length && kept.length > 0) return encounter;
  return withField(
    encounter,
    'designations',
    kept.length === 0 ? undefined : { initial: Object.fromEntries(kept) },
  );
}

/**
 * Drops a designation whose administration has just left the site it was named for: it would be an initial that is
 * not there. A designation that names another site's administration from the start is left for the rules to judge.
 */
export function dropLeftDesignations(before: Encounter, after: Encounter): Encounter {
  if (after.designations === undefined) return after;
  const siteOf = (encounter: Encounter) =>
    new Map(
      encounter.administrations.map((administration) => [administration.id, administration.accessSiteId]),
    );
  const was = siteOf(before);
  const is = siteOf(after);
  return keepDesignations(after, (site, id) => !(was.get(id) === site && is.get(id) !== site));
}
