import { nextNumber } from '../../document/next-number.ts';
import { sameValue } from '../../document/same-value.ts';
import type { SpentNumbers } from '../../document/spent-numbers.ts';
import type { EncounterFile } from '../../domain/encounter-file.ts';

type Identified = readonly { readonly id: string }[];

/**
 * New ids for what this side added under an id that the other side gave to something else, be it deleted since: each
 * tab takes the next number, so two that add at once take the same one. What both added alike stays one.
 */
function renamed(
  prefix: keyof SpentNumbers,
  before: Identified,
  mine: Identified,
  theirs: Identified,
  spent: SpentNumbers,
): ReadonlyMap<string, string> {
  const old = new Set(before.map(({ id }) => id));
  const other = new Map(theirs.map((item) => [item.id, item]));
  const highest = nextNumber(
    prefix,
    [before, mine, theirs].flatMap((items) => items.map(({ id }) => id)),
  );
  let free = Math.max(highest, spent[prefix] + 1);
  const colliding = mine.filter((item) => {
    const number = nextNumber(prefix, [item.id]) - 1;
    if (old.has(item.id)) return false;
    return other.has(item.id) ? !sameValue(item, other.get(item.id)) : number > 0 && number <= spent[prefix];
  });
  return new Map(colliding.map(({ id }) => [id, `${prefix}${String(free++)}`]));
}

/**
 * This side's version, with every addition that took an id of the other side's additions under the next free id, and
 * all that refers to it: places of administrations, the reason for the visit, what was named initial.
 * @param spent what the other side has ever given out
 */
export function idsApart(
  before: EncounterFile,
  mine: EncounterFile,
  theirs: EncounterFile,
  spent: SpentNumbers,
): EncounterFile {
  const sites = renamed(
    's',
    before.accessSites ?? [],
    mine.accessSites ?? [],
    theirs.accessSites ?? [],
    spent,
  );
  const siteId = (id: string): string => sites.get(id) ?? id;
  const placed = mine.administrations.map((one) =>
    one.accessSiteId === undefined || !sites.has(one.accessSiteId)
      ? one
      : { ...one, accessSiteId: siteId(one.accessSiteId) },
  );
  const administrations = renamed('a', before.administrations, placed, theirs.administrations, spent);
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
