import { accessSiteFact, administrationFact } from '../../domain/fact-path.ts';
import { siteName } from '../../domain/site-name.ts';
import type { WhyNotReason } from '../../domain/why-not.ts';
import { secondSiteReason } from '../initial-service/second-site-reason.ts';
import { unplacedAdministration } from '../initial-service/unplaced-administration.ts';
import { because } from './chart-view.ts';
import type { ChartView, Charted } from './chart-view.ts';

/** Administrations that would need a site of their own: at one whose reason is not recorded, or at none. */
export function placesUnproven({ encounter, coded }: ChartView, fitting: readonly Charted[]): readonly WhyNotReason[] {
  if (encounter.accessSites.length < 2) return [];
  const name = (id: string | undefined): string => {
    const site = encounter.accessSites.find((other) => other.id === id);
    return site === undefined ? '' : siteName(site);
  };
  return fitting.flatMap((one) => {
    const at = one.administration.accessSiteId;
    if (at === undefined) {
      const [first] = coded.accessSites[0]?.accessSiteIds ?? [];
      if (first === undefined) return [];
      return [because(unplacedAdministration, `The record does not say at which site ${one.name} was given; it is counted at ${name(first)}.`, [one.id], { facts: [administrationFact(one.id, 'accessSiteId')] })];
    }
    const merged = coded.accessSites.find(({ accessSiteIds }) => accessSiteIds.indexOf(at) > 0);
    if (merged === undefined) return [];
    const [first] = merged.accessSiteIds;
    return [
      because(secondSiteReason, `${one.name} was given at ${name(at)}, and the record does not say why a second site was needed: it is read together with ${name(first)}.`, [one.id], {
        facts: [accessSiteFact(at, 'separateSite')],
      }),
    ];
  });
}
