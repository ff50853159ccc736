import type { Quantity } from '../../../domain/drug.ts';
import { knownWithoutCode } from '../../../rules/classify/known-without-code.ts';
import { siteKindNames, siteName } from '../../../domain/site-name.ts';
import type { ReadToken } from './entry-reading.ts';
import type { Gathered, GatheredDrug, Placed } from './gather-entry.ts';
import type { EntryRoute } from './resolve-route.ts';
import type { EntrySite } from './resolve-site.ts';
import { categoryNames, purposeNames, routeNames } from '../charted-names.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import type { EntryTimes } from './resolve-times.ts';

const amount = (quantity: Quantity): string => `${String(quantity.amount)} ${quantity.unit}`;

const span = ({ from, to }: Placed): { from: number; to: number } => ({ from, to });

function drugToken(drug: GatheredDrug): ReadToken {
  const { resolved } = drug;
  if (drug.isUnknown)
    return {
      kind: 'drug',
      ...span(drug),
      ...(knownWithoutCode.decide(resolved.drug)
        ? { says: `${resolved.drug.name} · has no code of its own` }
        : { says: `${resolved.drug.name} · not in the drug table`, mark: 'unknown' as const }),
    };
  const [meant, ...others] = resolved.choices.map((entry) => entry.hcpcs);
  if (meant !== undefined && others.length > 0) {
    const listed = others.length > 3 ? `${others.slice(0, 3).join(', ')} …` : others.join(', ');
    return {
      kind: 'drug',
      ...span(drug),
      says: `${resolved.drug.name} · no code until you write ${meant}, ${listed}`,
      mark: 'unknown',
    };
  }
  return {
    kind: 'drug',
    ...span(drug),
    says:
      resolved.drug.hcpcs === undefined
        ? resolved.drug.name
        : `${resolved.drug.name} · ${resolved.drug.hcpcs}`,
  };
}

/** The words that are understood before route, times and site are settled. */
export function wordTokens(gathered: Gathered): readonly ReadToken[] {
  const tokens: ReadToken[] = [];
  for (const drug of gathered.drugs) {
    tokens.push(drugToken(drug));
    if (drug.dose !== undefined) {
      tokens.push({
        kind: 'dose',
        ...span(drug.dose),
        says: amount(drug.dose),
        ...(drug.dose.isUnitTaken ? { mark: 'assumed' as const } : {}),
      });
    }
  }
  for (const container of gathered.containers) {
    const what =
      container.singleDose === undefined
        ? 'container'
        : container.singleDose
          ? 'single-dose vial'
          : 'multi-dose vial';
    tokens.push({
      kind: 'containers',
      ...span(container),
      says: `${String(container.count)} × ${amount(container)} ${what}`,
    });
  }
  const { volume, rate, category, purpose } = gathered;
  if (volume !== undefined && gathered.drugs.every(({ dose }) => dose?.from !== volume.from || dose.unit !== volume.value.unit)) {
    tokens.push({ kind: 'volume', ...span(volume), says: `volume ${amount(volume.value)}` });
  }
  if (rate !== undefined) tokens.push({ kind: 'rate', ...span(rate), says: amount(rate.value) });
  if (category !== undefined)
    tokens.push({ kind: 'category', ...span(category), says: categoryNames[category.value] });
  if (purpose !== undefined)
    tokens.push({ kind: 'purpose', ...span(purpose), says: purposeNames[purpose.value] });
  return tokens;
}

export function routeToken(gathered: Gathered, route: EntryRoute, end: number): ReadToken {
  const place = gathered.route ?? gathered.category;
  const says = routeNames[route.route];
  const full =
    route.category === 'hydration' && gathered.category === undefined ? `${says}, hydration` : says;
  if (!route.isInferred) return { kind: 'route', from: place?.from ?? end, to: place?.to ?? end, says: full };
  return { kind: 'route', from: end, to: end, says: full, mark: 'assumed' };
}

/** Start, stop and minutes, with what is not charted said aloud. */
export function timeToken(gathered: Gathered, times: EntryTimes, runs: boolean, end: number): ReadToken {
  const { start, stop } = times;
  const placed = [
    gathered.start,
    gathered.stop,
    gathered.isStartOpen,
    gathered.isStopOpen,
    gathered.duration,
  ].filter((place) => place !== undefined);
  const from = placed.length === 0 ? end : Math.min(...placed.map((place) => place.from));
  const to = placed.length === 0 ? end : Math.max(...placed.map((place) => place.to));
  if (start !== undefined && stop !== undefined) {
    const how = gathered.duration === undefined ? '' : ', from the charted duration';
    return {
      kind: 'time',
      from,
      to,
      says: `${formatClock(start)}–${formatClock(stop)} · ${String(stop - start)} min${how}`,
    };
  }
  if (start !== undefined)
    return runs
      ? { kind: 'time', from, to, says: `${formatClock(start)}– · stop not charted`, mark: 'missing' }
      : { kind: 'time', from, to, says: formatClock(start) };
  if (stop !== undefined)
    return { kind: 'time', from, to, says: `–${formatClock(stop)} · start not charted`, mark: 'missing' };
  return { kind: 'time', from, to, says: 'no time charted', mark: 'missing' };
}

/** Every pause with its minutes, which the infusion does not count. */
export const pauseTokens = ({ pauses }: Gathered, times: EntryTimes): readonly ReadToken[] =>
  times.pauses.flatMap(({ start, stop }, n): readonly ReadToken[] => {
    const place = pauses[n];
    const says = `paused ${formatClock(start)}–${formatClock(stop)} · ${String(stop - start)} min`;
    return place === undefined ? [] : [{ kind: 'pause', ...span(place), says }];
  });

export function siteToken(
  gathered: Gathered,
  site: EntrySite,
  needsSite: boolean,
  end: number,
): ReadToken | undefined {
  const place = gathered.site ?? gathered.hasNoSite ?? { from: end, to: end };
  const at = { kind: 'site' as const, from: place.from, to: place.to };
  if (site.place !== undefined) return { ...at, says: `${site.place} · kept as a note` };
  if (site.site === undefined)
    return needsSite ? { ...at, says: 'no site: waits unplaced', mark: 'assumed' } : undefined;
  if (site.isNew)
    return { ...at, says: `new site ${siteName(site.site)} · ${siteKindNames[site.site.kind]}` };
  return site.isOnly
    ? { ...at, says: `${siteName(site.site)} · the only site`, mark: 'assumed' }
    : { ...at, says: siteName(site.site) };
}
