import type { Chart } from './given-dose.ts';
import { siteGroups } from './site-groups.ts';
import type { RawLine } from './raw-line.ts';

const indicator = (chart: Chart, one: string, two: string): 0 | 1 | undefined =>
  chart.codeSet.ptp[chart.encounter.setting].get(one)?.get(two);

/** S5: where a pair may never stand together, column 2 is not reported. */
function withoutForbidden(chart: Chart, lines: readonly RawLine[]): readonly RawLine[] {
  return lines.filter((line) => {
    const above = lines.find(
      (other) => other.date === line.date && indicator(chart, other.code, line.code) === 0,
    );
    if (above !== undefined)
      chart.notes.push(`${line.code} is not reported beside ${above.code} on ${line.date}`);
    return above === undefined;
  });
}

/** S2: which initial of each pair of sites carries the modifier of a second site. Sites come in order of first use. */
function secondSites(chart: Chart, lines: readonly RawLine[]): ReadonlySet<string> {
  const order = siteGroups(chart).map(({ site }) => site);
  const initials = lines
    .filter(({ isInitial }) => isInitial === true)
    .sort((a, b) => order.indexOf(a.site ?? '') - order.indexOf(b.site ?? ''));
  const marked = new Set<string>();
  for (const [index, later] of initials.entries()) {
    for (const earlier of initials.slice(0, index)) {
      const isSameDate = earlier.date === later.date;
      const isEarlierColumnTwo = isSameDate && indicator(chart, later.code, earlier.code) === 1;
      marked.add((isEarlierColumnTwo ? earlier.site : later.site) ?? '');
    }
  }
  return marked;
}

/** Q21: a professional's second initial beyond the unit limit of its code is not reported when the policy blocks it, nor are its further hours. */
function withoutBlocked(chart: Chart, lines: readonly RawLine[]): readonly RawLine[] {
  if (chart.isFacility || chart.policy.switches.Q21 !== 'block') return lines;
  const order = siteGroups(chart).map(({ site }) => site);
  const initials = lines
    .filter(({ isInitial }) => isInitial === true)
    .sort((a, b) => order.indexOf(a.site ?? '') - order.indexOf(b.site ?? ''));
  const blocked = initials.filter((line) => {
    const limit = chart.codeSet.mue.professional.get(line.code)?.value ?? Infinity;
    const alike = initials.filter((other) => other.code === line.code && other.date === line.date);
    return alike.indexOf(line) >= limit;
  });
  const blockedSites = blocked.map(({ site }) => site);
  return lines.filter(
    (line) => !blocked.includes(line) && !(line.isHourOfInitial === true && blockedSites.includes(line.site)),
  );
}

const furtherHourCodes = new Set(['96361', '96366', '96415']);

/** Pump starts in the order in which they would be an initial: chemotherapy first (R1). */
const pumpStartRanks: readonly (readonly string[])[] = [['96416', 'G0498'], ['C8957']];

/** R1, R9: at a site without another initial a pump start is it: chemotherapy first, then the earlier date. */
function pumpStartsAsInitials(lines: readonly RawLine[]): ReadonlySet<RawLine> {
  const chosen = new Set<RawLine>();
  for (const site of new Set(lines.map((line) => line.site))) {
    const here = lines.filter((line) => line.site === site);
    if (site === undefined || here.some(({ isInitial }) => isInitial === true)) continue;
    const ranked = pumpStartRanks.map((codes) => here.filter(({ code }) => codes.includes(code)));
    const best = ranked.find((starts) => starts.length > 0) ?? [];
    const date = best.map((start) => start.date).sort()[0];
    for (const start of best) if (start.date === date) chosen.add(start);
  }
  return chosen;
}

/** S2, S4, S5, R8–R10, Q17, Q18: drops what may not stand together and says which line carries which modifier. */
export function withModifiers(chart: Chart, raw: readonly RawLine[]): readonly RawLine[] {
  const allowed = withoutForbidden(chart, raw);
  const lines = withoutBlocked(chart, allowed);
  const pumpStarts = pumpStartsAsInitials(allowed);
  const { Q17, Q18 } = chart.policy.switches;
  const marked = secondSites(chart, lines);
  return lines.map((line) => {
    const modifiers = new Set(line.modifiers);
    const isOfSecondSite = line.site !== undefined && marked.has(line.site);
    const isFurtherHour = Q18 === 'yes' && furtherHourCodes.has(line.code);
    const isColumnTwo = lines.some(
      (other) => other.date === line.date && indicator(chart, other.code, line.code) === 1,
    );
    const isReturn =
      chart.encounter.earlierEncounterSameDay === true &&
      (line.isInitial === true || pumpStarts.has(line)) &&
      line.date === chart.encounter.dateOfService;
    if (isOfSecondSite && (line.isInitial === true || isFurtherHour)) modifiers.add(Q17);
    // R10: never 59 and an X modifier on one line.
    // R9, R78: a separate encounter is XE where X modifiers are written.
    else if (isReturn) modifiers.add(Q17 === '59' ? '59' : 'XE');
    else if (isColumnTwo) modifiers.add('59');
    return { ...line, modifiers };
  });
}
