import type { Chart } from './given-dose.ts';
import { drugServices } from './drug-services.ts';
import type { DrugServices, Infusion, PumpStart } from './drug-services.ts';
import { hydrationOf } from './hydration-net.ts';
import { inOrderOfPlace, initialOf } from './initial-of-site.ts';
import { dateOfHour, furtherHours, hydrationHours, rawLine } from './raw-line.ts';
import type { RawLine } from './raw-line.ts';
import { siteGroups } from './site-groups.ts';

/** What one site gives to the claim; concurrent services are counted over the whole encounter (R33, Q6). */
interface SiteLines {
  readonly lines: readonly RawLine[];
  readonly concurrent: readonly number[];
  readonly concurrentChemo: readonly number[];
}

/** Dates of the hours beyond the first (R16), under each reading of a repeated drug (Q7). */
function furtherHourDates(chart: Chart, infusion: Infusion, counted: readonly number[]): readonly string[] {
  const dates: string[] = [];
  if (chart.policy.switches.Q7 === 'sum') {
    for (let hour = 1; hour <= furtherHours(counted.length); hour++)
      dates.push(dateOfHour(chart, counted, infusion.doses, hour, 30 + 60 * hour));
    return dates;
  }
  // Under either other reading every repeat stands alone: more than 30 minutes of it are an hour.
  const pieces = infusion.doses
    .map((dose) => counted.filter((minute) => dose.start <= minute && minute < dose.end))
    .filter((piece) => piece.length > 0);
  for (const [index, piece] of pieces.entries()) {
    const hours = index === 0 ? furtherHours(piece.length) : hydrationHours(piece.length);
    const from = index === 0 ? 1 : 0;
    for (let hour = from; hour < from + hours; hour++)
      dates.push(dateOfHour(chart, piece, infusion.doses, hour, 30 + 60 * hour));
  }
  return dates;
}

function hourLines(
  chart: Chart,
  site: string,
  infusion: Infusion,
  own: readonly number[],
  firstHourCode: string,
  isInitial: boolean,
): readonly RawLine[] {
  // A short run that Q9 keeps as an infusion may lie wholly under another drug; it is dated by itself all the same.
  const counted = own.length === 0 ? infusion.minutes : own;
  // R21, Q9: every dose of it was stopped early.
  const is53 =
    chart.policy.switches.Q9 === 'infusion-53' && infusion.doses.every((dose) => dose.minutes.length <= 15);
  const first = rawLine(
    dateOfHour(chart, counted, infusion.doses, 0, 15),
    firstHourCode,
    site,
    isInitial,
    is53 ? ['53'] : [],
  );
  const further = furtherHourDates(chart, infusion, counted).map((date) => ({
    ...rawLine(date, infusion.isChemo ? '96415' : '96366', site),
    isHourOfInitial: isInitial,
  }));
  return [first, ...further];
}

/**
 * R33, S14: where the overlap of a concurrent drug begins; on a later date again, when the doses whose overlap begins there
 * share the minimum (Q4).
 */
function overlapBegins(chart: Chart, infusion: Infusion, above: ReadonlySet<number>): readonly number[] {
  const byDate = new Map<string, number[]>();
  for (const dose of infusion.doses) {
    const shared = dose.minutes.filter((minute) => above.has(minute));
    if (shared.length === 0) continue;
    const date = chart.dateOf(shared[0]);
    byDate.set(date, [...(byDate.get(date) ?? []), ...shared]);
  }
  const minimum = Number(chart.policy.switches.Q4);
  return [...byDate.values()]
    .filter((shared, index) => index === 0 || shared.length >= minimum)
    .map((shared) => shared[0] ?? 0);
}

/** S12–S15, R33–R36, R39: lower-placed infusions, each measured against the union of all that stand above it. */
function placedInfusions(
  chart: Chart,
  site: string,
  services: DrugServices,
  initial: Infusion | undefined,
): SiteLines {
  const { Q4, Q5, Q6 } = chart.policy.switches;
  const lines: RawLine[] = [];
  const concurrent: number[] = [];
  const concurrentChemo: number[] = [];
  const above = new Set<number>(initial?.minutes);
  for (const { dose } of services.pumpStarts) for (const minute of dose.minutes) above.add(minute);
  for (const infusion of inOrderOfPlace(services.infusions)) {
    if (infusion === initial) continue;
    const shared = infusion.minutes.filter((minute) => above.has(minute));
    const residual = infusion.minutes.filter((minute) => !above.has(minute));
    const isConcurrent =
      shared.length >= Number(Q4) && (Q5 === 'any-overlap-concurrent' || residual.length < 16);
    if (!isConcurrent)
      lines.push(...hourLines(chart, site, infusion, residual, infusion.isChemo ? '96417' : '96367', false));
    else if (!infusion.isChemo) concurrent.push(...overlapBegins(chart, infusion, above));
    else if (Q6 === '96549') concurrentChemo.push(shared[0] ?? 0);
    else if (Q6 === '96417') lines.push(rawLine(chart.dateOf(shared[0]), '96417', site));
    for (const minute of infusion.minutes) above.add(minute);
  }
  return { lines, concurrent, concurrentChemo };
}

/** R23, R24, S22: starting a pump that runs for more than eight hours. */
function pumpCode(chart: Chart, { isChemo, dose }: PumpStart): string {
  if (!isChemo) return 'C8957';
  const isCommunity =
    chart.encounter.payer === 'medicare' &&
    dose.parts.some(({ administration }) => administration.pump === 'facility-owned-portable');
  return isCommunity ? 'G0498' : '96416';
}

/** Every IV line of the claim before modifiers. */
export function intravenousLines(chart: Chart, infusingElsewhere: readonly number[]): readonly RawLine[] {
  const groups = siteGroups(chart).map((group) => ({ group, services: drugServices(chart, group) }));
  const everywhere = new Set([...infusingElsewhere, ...groups.flatMap(({ services }) => services.infusing)]);
  const lines: RawLine[] = [];
  const concurrent: number[] = [];
  const concurrentChemo: number[] = [];
  for (const { group, services } of groups) {
    const { site } = group;
    // S16: a drug at any site stops hydration; with Q12 only one at the same site does.
    const infusing = chart.policy.switches.Q12 === 'allow' ? new Set(services.infusing) : everywhere;
    const hydration = hydrationOf(chart, group, infusing, new Set(services.pushing));
    const initial = initialOf(chart, group, services, hydration);
    if (initial?.kind === 'infusion') {
      lines.push(
        ...hourLines(chart, site, initial, initial.minutes, initial.isChemo ? '96413' : '96365', true),
      );
    }
    for (const push of services.pushes) {
      const isInitial = push === initial;
      const code = push.isChemo ? (isInitial ? '96409' : '96411') : isInitial ? '96374' : '96375';
      lines.push(rawLine(chart.dateOf(push.start), code, site, isInitial));
    }
    for (const start of services.repeats) lines.push(rawLine(chart.dateOf(start), '96376', site));
    for (const pump of services.pumpStarts)
      lines.push(rawLine(chart.dateOf(pump.dose.start), pumpCode(chart, pump), site));
    const placed = placedInfusions(chart, site, services, initial?.kind === 'infusion' ? initial : undefined);
    lines.push(...placed.lines);
    concurrent.push(...placed.concurrent);
    concurrentChemo.push(...placed.concurrentChemo);
    // Q23: hydration whose only company at the site is a pump start.
    const isBlocked =
      initial?.kind === 'hydration' && services.pumpStarts.length > 0 && chart.policy.switches.Q23 === 'none';
    const hours = isBlocked ? 0 : hydrationHours(hydration.minutes.length);
    for (let hour = 0; hour < hours; hour++) {
      const isInitial = initial?.kind === 'hydration' && hour === 0;
      const date = dateOfHour(chart, hydration.minutes, hydration.doses, hour, 30 + 60 * hour);
      lines.push({
        ...rawLine(date, isInitial ? '96360' : '96361', site, isInitial),
        isHourOfInitial: initial?.kind === 'hydration' && hour > 0,
      });
    }
  }
  return [
    ...lines,
    ...concurrentLines(chart, concurrent),
    ...concurrentLines(chart, concurrentChemo, '96549'),
  ];
}

/** R33, Q3: once an encounter (or once a date), where the overlap begins (S14); the unlisted one once an encounter. */
function concurrentLines(chart: Chart, begins: readonly number[], code = '96368'): readonly RawLine[] {
  const inOrder = [...begins].sort((a, b) => a - b);
  const dates = [...new Set(inOrder.map((minute) => chart.dateOf(minute)))];
  const isPerDate = code === '96368' && chart.policy.switches.Q3 === 'per-date';
  return (isPerDate ? dates : dates.slice(0, 1)).map((date) => rawLine(date, code));
}
