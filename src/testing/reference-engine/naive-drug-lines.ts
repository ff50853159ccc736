import { contentsOf } from '../../domain/administration.ts';
import type { Quantity } from '../../domain/drug.ts';
import { isFlushOrContrastByName, isPartOfSomethingElse } from './charted-category.ts';
import { groupBy } from './given-dose.ts';
import type { Chart } from './given-dose.ts';

export interface ReferenceDrugLine {
  readonly dateOfService: string;
  readonly hcpcs: string;
  readonly modifiers: readonly string[];
  readonly units: number;
}

const microgramsOf: Readonly<Record<string, number>> = {
  mcg: 1,
  ug: 1,
  '\u00b5g': 1,
  '\u03bcg': 1,
  mg: 1000,
  g: 1_000_000,
  gm: 1_000_000,
  kg: 1_000_000_000,
};
const millilitresOf: Readonly<Record<string, number>> = { ml: 1, cc: 1, l: 1000, liter: 1000 };
const unitNames = new Set(['unit', 'iu', 'u']);

/** `Mgs.` is mg: a unit is written in the plural and with the full stop of an abbreviation. */
const plainUnit = (unit: string): string => unit.trim().toLowerCase().replace(/\.$/, '').replace(/s$/, '');

/** An amount in another unit; undefined when the two do not measure the same. */
function converted({ amount, unit }: Quantity, wanted: string): number | undefined {
  const [from, to] = [plainUnit(unit), plainUnit(wanted)];
  if (from === to || (unitNames.has(from) && unitNames.has(to))) return amount;
  // Potassium chloride is the only drug billed by charge, and each of its ions has one.
  if (from === 'mmol' && to === 'meq') return amount;
  for (const table of [microgramsOf, millilitresOf]) {
    const [a, b] = [table[from], table[to]];
    if (a !== undefined && b !== undefined) return (amount * a) / b;
  }
  return undefined;
}

/** Whole units, with floating-point dust blown off first. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

interface Portion {
  readonly hcpcs: string;
  readonly date: string;
  readonly units: number;
  /** Units in the single-dose containers opened, in no more of them than the dose asks for; undefined when none are charted as such. */
  readonly opened: number | undefined;
  /** More was opened than the dose asks for. */
  readonly isMoreOpened: boolean;
}

/** R72: the least that containers of these sizes hold when they cover a dose. */
function leastCovering(sizes: readonly number[], dose: number): number {
  const [size, ...others] = sizes;
  if (dose <= 1e-9) return 0;
  if (size === undefined) return Infinity;
  let least = Infinity;
  for (let count = 0; count <= Math.ceil(tidy(dose / size)); count++)
    least = Math.min(least, count * size + leastCovering(others, dose - count * size));
  return least;
}

/** R72, R73: units of every drug given that has a code, a dose and a billing unit; JW or JZ where containers are charted. */
export function drugLinesOf(chart: Chart): readonly ReferenceDrugLine[] {
  const portions: Portion[] = [];
  const unlisted = new Set<string>();
  for (const { administration, start } of chart.given) {
    // What is part of another service by the chart has no line; a vaccine or contrast keeps its own, only its administration is elsewhere.
    if (isPartOfSomethingElse(administration) || isFlushOrContrastByName(administration, chart.codeSet)) continue;
    if (administration.route === 'other') continue;
    for (const drug of contentsOf(administration)) {
      const row = drug.hcpcs === undefined ? undefined : chart.codeSet.drugs.byCode.get(drug.hcpcs);
      // R67: fluid and heparin go with the flush of a port.
      const isSolution = row?.category === 'hydration-fluid' || row?.name.toLowerCase().includes('heparin') === true;
      if (administration.route === 'port-flush' && isSolution) continue;
      if (row?.category === 'unclassified') {
        // R73: one unit a drug of its name, whatever its dose.
        unlisted.add(`${chart.dateOf(start)} ${row.hcpcs} ${drug.name.toLowerCase()}`);
        continue;
      }
      if (row?.unitAmount === undefined || row.unit === undefined) continue;
      // R72: of a fluid that is billed by volume the charted volume is the dose.
      const isByVolume = /^m?l$/i.test(row.unit) && administration.components === undefined;
      const charted = drug.dose ?? (isByVolume ? administration.volume : undefined);
      const dose = charted === undefined ? undefined : converted(charted, row.unit);
      if (dose === undefined) continue;
      const single = administration.components === undefined ? (administration.containers ?? []) : [];
      const amounts = single.map((container) =>
        container.singleDose === true ? converted(container, row.unit ?? '') : undefined,
      );
      const isCharted = single.length > 0 && amounts.every((amount) => amount !== undefined);
      const opened = single.reduce(
        (sum, container, index) => sum + (amounts[index] ?? 0) * container.count,
        0,
      );
      const least = isCharted
        ? Math.min(opened, leastCovering(amounts.map((amount) => amount ?? 0), dose))
        : opened;
      portions.push({
        hcpcs: row.hcpcs,
        date: chart.dateOf(start),
        units: dose / row.unitAmount,
        opened: isCharted ? least / row.unitAmount : undefined,
        isMoreOpened: least < opened - 1e-9,
      });
    }
  }
  const lines: ReferenceDrugLine[] = [];
  for (const same of groupBy(portions, ({ hcpcs, date }) => `${date} ${hcpcs}`).values()) {
    const [first] = same;
    if (first === undefined) continue;
    const line = (modifiers: readonly string[], units: number): void => {
      lines.push({ dateOfService: first.date, hcpcs: first.hcpcs, modifiers, units });
    };
    // R72: what was given at all has a unit.
    const given = Math.max(1, Math.ceil(tidy(same.reduce((sum, { units }) => sum + units, 0))));
    const isCharted = same.every(({ opened }) => opened !== undefined);
    const opened = Math.floor(tidy(same.reduce((sum, portion) => sum + (portion.opened ?? 0), 0)));
    const wasted = opened - given;
    const isMoreOpened = same.some((portion) => portion.isMoreOpened);
    line(isCharted && wasted < 1 && !isMoreOpened ? ['JZ'] : [], given);
    if (isCharted && wasted >= 1) line(['JW'], wasted);
  }
  for (const key of unlisted) {
    const [date = '', hcpcs = ''] = key.split(' ');
    lines.push({ dateOfService: date, hcpcs, modifiers: [], units: 1 });
  }
  return lines.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

const sortKey = (line: ReferenceDrugLine): string =>
  `${line.dateOfService} ${line.hcpcs} ${line.modifiers.join(' ')}`;
