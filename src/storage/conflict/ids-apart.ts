import { nextNumber } from '../../document/next-number.ts';
import { sameValue } from '../../document/same-value.ts';
import type { EncounterFile } from '../../domain/encounter-file.ts';

type Identified = readonly { readonly id: string }[];

/**
 * New ids for what this side added under an id that the other side gave to something else: each tab takes the next
 * number, so two that add at once take the same one. What both added alike stays one.
 */
function renamed(
  prefix: string,
  before: Identified,
  mine: Identified,
  theirs: Identified,
): ReadonlyMap<string, string> {
  const old = new Set(before.map(({ id }) => id));
  const other = new Map(theirs.map((item) => [item.id, item]));
  let free = nextNumber(
    prefix,
    [before, mine, theirs].flatMap((items) => items.map(({ id }) => id)),
  );
  const colliding = mine.filter(
    (item) => !old.has(item.id) && other.has(item.id) && !sameValue(item, other.get(item.id)),
  );
  return new Map(colliding.map(({ id }) => [id, `${prefix}${String(free++)}`]));
}

/**
 * This side's version, with every addition that took an id of the other side's additions under the next free id, and
 * all that refers to it: places of administrations, the reason for the visit, what was named initial.
 */
export function idsApart(before: EncounterFile, mine: EncounterFile, theirs: EncounterFile): EncounterFile {
  const sites = renamed('s', before.accessSites ?? [], mine.accessSites ?? [], theirs.accessSites ?? []);
  const siteId = (id: string): string => sites.get(id) ?? id;
  const placed = mine.administrations.map((one) =>
    one.accessSiteId === undefined || !sites.has(one.accessSiteId)
      ? one
      : { ...one, accessSiteId: siteId(one.accessSiteId) },
  );
  const administrations = renamed('a', before.administrations, placed, theirs.administrations);
  if (sites.size === 0 && administrations.size === 0) return mine;
  const administrationId = (id: string): string => administrations.get(id) ?? id;
  const { accessSites, primaryReason, designations } = mine;
  return {
    ...mine,
    administrations: placed.map((one) => ({ ...one, id: administrationId(one.id) })),
    ...(accessSites === undefined
      ? {}
      : { accessSites: accessSites.map((one) => ({ ...one, id: siteId(one.id) })) }),
    ...(primaryReason === undefined ? {} : { primaryReason: administrationId(primaryReason) }),
    ...(designations?.initial === undefined
      ? {}
      : {
          designations: {
            initial: Object.fromEntries(
              Object.entries(designations.initial).map(([site, id]) => [siteId(site), administrationId(id)]),
            ),
          },
        }),
  };
}
