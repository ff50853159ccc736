import type { Chart } from './given-dose.ts';
import { countsAsPush } from './drug-services.ts';
import type { DrugServices, Infusion, Push } from './drug-services.ts';
import type { Hydration } from './hydration-net.ts';
import type { SiteGroup } from './site-groups.ts';

export type Initial = Infusion | Push | { readonly kind: 'hydration' };

/** R4, S13: who is placed higher: chemotherapy, then the longer, then the one that began earlier. */
export const inOrderOfPlace = (infusions: readonly Infusion[]): readonly Infusion[] =>
  [...infusions].sort(
    (a, b) =>
      Number(b.isChemo) - Number(a.isChemo) ||
      b.minutes.length - a.minutes.length ||
      (a.doses[0]?.start ?? 0) - (b.doses[0]?.start ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );

const firstPush = (pushes: readonly Push[]): Push | undefined =>
  [...pushes].sort((a, b) => {
    const [startA, startB] = [a.start ?? Infinity, b.start ?? Infinity];
    return startA === startB ? (a.id < b.id ? -1 : 1) : startA - startB;
  })[0];

/** R1: chemotherapy infusion, chemotherapy push, infusion, push, hydration. Clock order is irrelevant. */
function highestOf(services: DrugServices, hydration: Hydration): Initial | undefined {
  const infusions = inOrderOfPlace(services.infusions);
  return (
    infusions.find(({ isChemo }) => isChemo) ??
    firstPush(services.pushes.filter(({ isChemo }) => isChemo)) ??
    infusions[0] ??
    firstPush(services.pushes) ??
    (hydration.minutes.length > 0 ? { kind: 'hydration' } : undefined)
  );
}

/** R3, S17: the service that the named reason for the visit is part of; undefined when it is none of its own. */
function namedService(
  chart: Chart,
  group: SiteGroup,
  services: DrugServices,
  hydration: Hydration,
): Initial | undefined {
  const named = group.given.find((given) => given.id === chart.encounter.primaryReason);
  if (named === undefined) return undefined;
  if (named.category === 'hydration') {
    return hydration.minutes.length > 0 && hydration.ids.includes(named.id)
      ? { kind: 'hydration' }
      : undefined;
  }
  if (services.pumpStarts.some(({ dose }) => dose.parts.includes(named))) return undefined;
  const infusion = services.infusions.find(({ drug }) => drug === named.drug);
  const isPushHere =
    named.administration.route === 'iv-push' || named.minutes !== undefined || countsAsPush(chart, named);
  if (infusion !== undefined) return isPushHere ? infusion : undefined;
  const push = services.pushes.find(({ drug }) => drug === named.drug);
  if (push === undefined) return undefined;
  // A short dose of several bags is one push, whichever of its bags was named.
  const touching = group.given.find((given) => given.id === push.id);
  const isSameDose =
    push.id === named.id ||
    (touching?.minutes !== undefined &&
      named.minutes !== undefined &&
      isOneDose(group, touching.id, named.id, named.drug));
  return isSameDose ? push : undefined;
}

function isOneDose(group: SiteGroup, first: string, second: string, drug: string): boolean {
  const bags = group.given
    .filter((given) => given.drug === drug && given.minutes !== undefined)
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0) || (a.id < b.id ? -1 : 1));
  let end = -Infinity;
  let dose: string[] = [];
  for (const bag of bags) {
    if ((bag.start ?? 0) > end) dose = [];
    dose.push(bag.id);
    end = Math.max(end, bag.stop ?? 0);
    if (dose.includes(first) && dose.includes(second)) return true;
  }
  return false;
}

/** The initial service of a site: facility order (R1), or for a professional the reason for the visit (R3). */
export function initialOf(
  chart: Chart,
  group: SiteGroup,
  services: DrugServices,
  hydration: Hydration,
): Initial | undefined {
  const highest = highestOf(services, hydration);
  if (chart.isFacility) return highest;
  const named = namedService(chart, group, services, hydration);
  if (named === undefined) return highest;
  // S17: only chemotherapy can be the primary of chemotherapy add-ons, and only its infusion that of a chemotherapy infusion.
  if (highest !== undefined && highest.kind !== 'hydration' && highest.isChemo) {
    const isEqual = named.kind === highest.kind && named.isChemo;
    return isEqual ? named : highest;
  }
  const hasDrugService = services.infusions.length > 0 || services.pushes.length > 0;
  if (named.kind === 'hydration' && hasDrugService && chart.policy.switches.Q24 === 'forbid') return highest;
  return named;
}
