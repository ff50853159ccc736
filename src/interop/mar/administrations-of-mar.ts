import { isInfusionRoute } from '../../domain/administration.ts';
import type { Administration, Purpose } from '../../domain/administration.ts';
import type { Drug } from '../../domain/drug.ts';
import type { AccessSiteId, AdministrationId } from '../../domain/ids.ts';
import type { MarAdministration } from './mar-administration.ts';
import { readMarDrug } from './read-mar-drug.ts';

/** What the encounter and the code set know, for taking a pairing over. */
export interface MarTakeover {
  /** As many ids as there are administrations. */
  readonly ids: readonly AdministrationId[];
  /** The drug that one of the names stands for, or the first name as it is. */
  readonly drugOf: (names: readonly string[], one: MarAdministration) => Drug;
  readonly siteOf: (administration: MarAdministration) => AccessSiteId | undefined;
}

/** A flush and a line that is only kept open earn no code, and the record says so in the name. */
function purposeOf(drugText: string): { readonly purpose?: Purpose } {
  if (/\bflush\b|\b(?:saline|hep(?:arin)?)[\s-]?lock\b/i.test(drugText)) return { purpose: 'flush' };
  return /\b(?:kvo|tko|keep (?:vein|open))\b/i.test(drugText) ? { purpose: 'keep-vein-open' } : {};
}

/** Pairings as administrations of an encounter; an end that is open stays open. */
export function administrationsOfMar(
  taken: readonly MarAdministration[],
  { ids, drugOf, siteOf }: MarTakeover,
): readonly Administration[] {
  return taken.flatMap((one, index): readonly Administration[] => {
    const id = ids[index];
    if (id === undefined) return [];
    const site = siteOf(one);
    const common = {
      id,
      ...(site === undefined ? {} : { accessSiteId: site }),
      drug: drugOf(readMarDrug(one.drugText).names, one),
      ...(one.start === undefined ? {} : { start: one.start }),
      ...(one.stop === undefined ? {} : { stop: one.stop }),
      ...purposeOf(one.drugText),
      ...(one.dose === undefined ? {} : { dose: one.dose }),
      ...(one.volume === undefined ? {} : { volume: one.volume }),
      ...(one.orderId === undefined ? {} : { orderId: one.orderId.slice(0, 200) }),
      note: one.note,
    };
    if (!isInfusionRoute(one.route)) return [{ ...common, route: one.route }];
    return [
      {
        ...common,
        route: one.route,
        ...(one.pauses.length === 0 ? {} : { pauses: one.pauses }),
        ...(one.rate === undefined ? {} : { rate: one.rate }),
      },
    ];
  });
}
