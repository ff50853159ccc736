import { contentsOf } from '../../domain/administration.ts';
import type { Administration, Route } from '../../domain/administration.ts';
import { tableRow } from './charted-category.ts';
import { countsAsPush, isShort } from './drug-services.ts';
import { allMinutes, dosesOf, groupBy } from './given-dose.ts';
import type { Chart, Dose, Given } from './given-dose.ts';
import { dateOfHour, furtherHours, rawLine } from './raw-line.ts';
import type { RawLine } from './raw-line.ts';

const byRoute = (chart: Chart, route: Route): readonly Given[] =>
  chart.given.filter(
    ({ administration, category }) => administration.route === route && category !== 'not-coded',
  );

/** Doses of each drug at each lane of a route. */
function dosesByDrugAndLane(
  given: readonly Given[],
): readonly { readonly lane: string; readonly drug: string; readonly doses: readonly Dose[] }[] {
  const groups = groupBy(
    given,
    ({ drug, administration }) => `${drug} at ${administration.accessSiteId ?? ''}`,
  );
  return [...groups.values()].map((group) => ({
    lane: group[0]?.administration.accessSiteId ?? '',
    drug: group[0]?.drug ?? '',
    doses: dosesOf(group),
  }));
}

/** S18, S23: doses of whatever drug that touch or overlap are one unbroken piece of the one service. */
function touchingPieces(inOrder: readonly Dose[]): readonly Dose[] {
  const pieces: Dose[] = [];
  for (const dose of inOrder) {
    const last = pieces.at(-1);
    if (last !== undefined && dose.start <= last.end)
      pieces[pieces.length - 1] = { ...last, end: Math.max(last.end, dose.end) };
    else pieces.push(dose);
  }
  return pieces;
}

const untimed = (given: readonly Given[]): readonly Given[] =>
  given.filter(({ minutes }) => minutes === undefined);

/** S23, R62: all minutes of subcutaneous infusions over 15 minutes are one service; shorter ones are injections. */
function subcutaneousLines(chart: Chart): {
  readonly lines: readonly RawLine[];
  readonly infusing: readonly number[];
} {
  const given = byRoute(chart, 'sc-infusion');
  const lanes = dosesByDrugAndLane(given);
  const doses = lanes.flatMap((lane) => lane.doses);
  const long = doses.filter((dose) => !isShort(chart, dose)).sort((a, b) => a.start - b.start);
  const shortCode = (one: Given | undefined): string =>
    one?.category === 'chemotherapy' ? '96401' : '96372';
  const lines: RawLine[] = [
    ...doses
      .filter((dose) => isShort(chart, dose) && dose.parts[0]?.category !== 'hydration')
      .map((dose) => rawLine(chart.dateOf(dose.start), shortCode(dose.parts[0]))),
    // R27: fluid is never a push, and injected (R47) it is nothing.
    ...untimed(given)
      .filter((one) => one.category !== 'hydration' && countsAsPush(chart, one))
      .map((one) => rawLine(chart.dateOf(one.start), shortCode(one))),
  ];
  const minutes = allMinutes(long.map((dose) => dose.minutes));
  if (long.length > 0) {
    const pieces = touchingPieces(long);
    lines.push(rawLine(dateOfHour(chart, minutes, pieces, 0, 15), '96369'));
    for (let hour = 1; hour <= furtherHours(minutes.length); hour++)
      lines.push(rawLine(dateOfHour(chart, minutes, pieces, hour, 30 + 60 * hour), '96370'));
    const firstLane = long[0]?.parts[0]?.administration.accessSiteId;
    const further = long.find(
      ({ parts }) =>
        parts[0]?.administration.accessSiteId !== undefined &&
        parts[0].administration.accessSiteId !== firstLane,
    );
    if (further !== undefined && firstLane !== undefined)
      lines.push(rawLine(chart.dateOf(further.start), '96371'));
  }
  return { lines, infusing: drugMinutes(long) };
}

const drugMinutes = (doses: readonly Dose[]): readonly number[] =>
  allMinutes(doses.filter((dose) => dose.parts[0]?.category !== 'hydration').map((dose) => dose.minutes));

/** S24, R63, §2: into an artery. */
function intraArterialLines(chart: Chart): {
  readonly lines: readonly RawLine[];
  readonly infusing: readonly number[];
} {
  const lines: RawLine[] = [];
  const infusing: Dose[] = [];
  const pushCode = ({ category }: Given): string => (category === 'chemotherapy' ? '96420' : '96373');
  const isDrug = ({ category }: Given): boolean => category !== 'hydration';
  for (const push of byRoute(chart, 'intra-arterial-push').filter(isDrug))
    lines.push(rawLine(chart.dateOf(push.start), pushCode(push)));
  const given = byRoute(chart, 'intra-arterial-infusion').filter(isDrug);
  for (const one of untimed(given))
    if (countsAsPush(chart, one)) lines.push(rawLine(chart.dateOf(one.start), pushCode(one)));
  // As in a vein: only what ran on a pump is part of a prolonged dose.
  const onPump = given.filter(
    ({ administration, category }) => category === 'chemotherapy' && administration.pump !== undefined,
  );
  const prolonged = dosesByDrugAndLane(onPump)
    .flatMap(({ doses }) => doses)
    .filter((dose) => dose.minutes.length >= 481);
  for (const dose of prolonged) lines.push(rawLine(chart.dateOf(dose.start), '96425'));
  infusing.push(...prolonged);
  const others = given.filter((one) => !prolonged.some((dose) => dose.parts.includes(one)));
  for (const { doses } of dosesByDrugAndLane(others)) {
    const ordinary: Dose[] = [];
    let hasUnlisted = false;
    for (const dose of doses) {
      const first = dose.parts[0];
      if (first === undefined) continue;
      if (isShort(chart, dose)) lines.push(rawLine(chart.dateOf(dose.start), pushCode(first)));
      else if (first.category !== 'chemotherapy') {
        // R41, S8: the long doses of one drug at one place are one service, and an unlisted code has no hours.
        if (!hasUnlisted) lines.push(rawLine(chart.dateOf(dose.start), '96379'));
        hasUnlisted = true;
      } else ordinary.push(dose);
      if (!isShort(chart, dose)) infusing.push(dose);
    }
    const minutes = allMinutes(ordinary.map((dose) => dose.minutes));
    if (ordinary.length === 0) continue;
    lines.push(rawLine(dateOfHour(chart, minutes, ordinary, 0, 15), '96422'));
    for (let hour = 1; hour <= furtherHours(minutes.length); hour++)
      lines.push(rawLine(dateOfHour(chart, minutes, ordinary, hour, 30 + 60 * hour), '96423'));
  }
  return { lines, infusing: drugMinutes(infusing) };
}

/** Once a session: one line a date, however many doses (§2 "per session"). */
function sessionLines(chart: Chart): readonly RawLine[] {
  const lines: RawLine[] = [];
  const chemo = (route: Route): readonly Given[] =>
    byRoute(chart, route).filter(({ category }) => category === 'chemotherapy');
  const sessions: readonly (readonly [Route, string])[] = [
    ['intrathecal', '96450'],
    ['intrapleural', '96440'],
    ['intraperitoneal', '96446'],
  ];
  for (const [route, code] of sessions)
    for (const date of groupBy(chemo(route), ({ start }) => chart.dateOf(start)).keys())
      lines.push(rawLine(date, code));
  // §2: into a reservoir "each".
  for (const { start } of chemo('intraventricular-reservoir'))
    lines.push(rawLine(chart.dateOf(start), '96542'));
  for (const [date, given] of groupBy(chemo('intralesional'), ({ start }) => chart.dateOf(start))) {
    const lesions = given.reduce((sum, { administration }) => sum + (administration.lesions ?? 1), 0);
    lines.push(rawLine(date, lesions > 7 ? '96406' : '96405'));
  }
  return lines;
}

const clotDissolvers = ['alteplase', 'reteplase', 'tenecteplase', 'urokinase', 'streptokinase', 'cathflo', 'activase'];

const dissolvesClot = (administration: Administration, { codeSet }: Chart): boolean =>
  contentsOf(administration).some((drug) => {
    const names = `${drug.name} ${administration.components === undefined ? (tableRow(drug, codeSet)?.name ?? '') : ''}`.toLowerCase();
    return clotDissolvers.some((one) => names.split(/[^a-z0-9]+/).includes(one));
  });

/**
 * R65, R66: pump refills; a port flush only where it is the day's only service. R24: neither a flush nor a portable
 * refill on a date after the clinic's own pump was started, whose code covers the disconnection.
 */
export function careLines(chart: Chart, services: readonly RawLine[]): readonly RawLine[] {
  const others = services.map(({ date }) => date);
  const starts = services.filter(({ code }) => code === 'G0498').map(({ date }) => date);
  const isCovered = (date: string): boolean => starts.some((start) => start < date);
  const refills = byRoute(chart, 'pump-refill')
    .map(({ start, administration }) =>
      rawLine(chart.dateOf(start), administration.pump === 'implanted' ? '96522' : '96521'),
    )
    .filter(({ code, date }) => code === '96522' || !isCovered(date));
  // R67: a clot that is dissolved (36593) is a service beside this claim, and the flush then not the day's only one.
  const atPort = byRoute(chart, 'port-flush');
  const cleared = atPort.filter(({ administration }) => dissolvesClot(administration, chart));
  const busy = new Set([...others, ...refills.map(({ date }) => date), ...cleared.map(({ start }) => chart.dateOf(start))]);
  const flushes = groupBy(atPort, ({ start }) => chart.dateOf(start));
  return [
    ...refills,
    ...[...flushes.keys()]
      .filter((date) => !busy.has(date) && !isCovered(date))
      .map((date) => rawLine(date, '96523')),
  ];
}

/** Lines of every route that is neither intravenous nor an injection, and the minutes of their drug infusions. */
export function otherRoutes(chart: Chart): {
  readonly lines: readonly RawLine[];
  readonly infusing: readonly number[];
} {
  const subcutaneous = subcutaneousLines(chart);
  const arterial = intraArterialLines(chart);
  return {
    lines: [...subcutaneous.lines, ...arterial.lines, ...sessionLines(chart)],
    infusing: [...subcutaneous.infusing, ...arterial.infusing],
  };
}
