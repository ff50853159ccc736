import type { Chart, Given } from './given-dose.ts';

/** A valid access site with everything given through it, in order of first use. */
export interface SiteGroup {
  readonly site: string;
  readonly given: readonly Given[];
}

const isIntravenous = (given: Given): boolean =>
  (given.administration.route === 'iv-infusion' ||
    // Fluid by hand is a flush: nothing that makes a site a site.
    (given.administration.route === 'iv-push' && given.category !== 'hydration')) &&
  given.category !== 'not-coded';

/** S1, S6, R5–R8, R37: which sites have a sequence of their own, and what belongs to each. */
export function siteGroups(chart: Chart): readonly SiteGroup[] {
  const intravenous = chart.given.filter(isIntravenous);
  const firstUse = new Map<string, number>();
  for (const { administration, start } of intravenous) {
    const site = administration.accessSiteId;
    if (site !== undefined)
      firstUse.set(site, Math.min(firstUse.get(site) ?? Infinity, administration.start ?? start ?? Infinity));
  }
  const used = [...firstUse.keys()].sort((a, b) => {
    const difference = (firstUse.get(a) ?? 0) - (firstUse.get(b) ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
    return a < b ? -1 : 1;
  });
  const first = used[0] ?? 'unnamed';
  const hasReason = (site: string): boolean =>
    chart.encounter.accessSites.some((one) => one.id === site && one.separateSite !== undefined);
  // S1: with two sites a reason on either documents the pair; with more, each but the first needs its own.
  const isValid = (site: string): boolean =>
    site === first || (used.length === 2 ? used.some(hasReason) : hasReason(site));
  const siteOf = (given: Given): string => {
    const site = given.administration.accessSiteId;
    return site !== undefined && isValid(site) ? site : first;
  };
  const valid = used.length === 0 ? [first] : used.filter(isValid);
  return valid
    .map((site) => ({ site, given: intravenous.filter((given) => siteOf(given) === site) }))
    .filter(({ given }) => given.length > 0);
}
