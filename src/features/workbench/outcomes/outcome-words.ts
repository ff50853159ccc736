import type { CertainUnits, FactOutcomes, Outcome } from '../../../domain/claim-outcomes.ts';
import type { ClaimLine } from '../../../domain/claim-line.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';
import { formatClock } from '../../../ui/format-clock.ts';

/** A line as far as an outcome shows it. */
export interface ShownLine {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly dateOfService: IsoDate;
}

/** The lines of a claim without what is certain anyway. */
export function linesBeyond(lines: readonly ClaimLine[], certain: readonly CertainUnits[]): readonly ShownLine[] {
  const left = new Map(certain.map((entry) => [`${entry.dateOfService} ${entry.code}`, entry.units]));
  return lines.flatMap(({ code, modifiers, units, dateOfService }): ShownLine[] => {
    const key = `${dateOfService} ${code}`;
    const taken = Math.min(units, left.get(key) ?? 0);
    left.set(key, (left.get(key) ?? 0) - taken);
    return taken === units ? [] : [{ code, modifiers, units: units - taken, dateOfService }];
  });
}

/** Example: `96365, 96366 ×2`; a date only where it is not the date of service. */
export function linesText(lines: readonly ShownLine[], dateOfService: IsoDate): string {
  if (lines.length === 0) return 'nothing';
  return lines
    .map((line) => [line.code, ...line.modifiers].join('-') + (line.units > 1 ? ` ×${String(line.units)}` : '') + (line.dateOfService === dateOfService ? '' : ` on ${line.dateOfService}`))
    .join(', ');
}

/** Example: `to 10:15`, `10:16–11:30`, `from 11:31`. */
export function rangeText({ from, to }: Pick<Outcome, 'from' | 'to'>, { window }: Pick<FactOutcomes, 'window'>): string {
  if (from === window.from && to === window.to) return 'at any time';
  if (from === window.from) return `to ${formatClock(to)}`;
  if (to === window.to) return `from ${formatClock(from)}`;
  return from === to ? formatClock(from) : `${formatClock(from)}–${formatClock(to)}`;
}

/** All ranges in one sentence. Example: `to 10:30 96374 · from 10:31 96365`; of one claim its lines. */
export function glanceText(outcomes: Pick<FactOutcomes, 'ranges' | 'certain' | 'window'>, dateOfService: IsoDate): string {
  const { ranges, certain } = outcomes;
  return ranges
    .map((range) => {
      const beyond = ranges.length === 1 ? range.lines : linesBeyond(range.lines, certain);
      return `${rangeText(range, outcomes)} ${linesText(beyond, dateOfService)}${beyond.length === 0 && certain.length > 0 ? ' more' : ''}`;
    })
    .join(' · ');
}

/** Cents as dollars. */
export const dollars = (cents: number): string => (cents / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' });

/** Example: `$42.10 to $310.55`, or one amount when both are equal. */
export const spanText = (low: number, high: number): string => (low === high ? dollars(low) : `${dollars(low)} to ${dollars(high)}`);

/** The same in whole dollars, for where there is little room. Example: `$42–$311`. */
export function wholeSpanText(low: number, high: number): string {
  const whole = (cents: number): string => (cents / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
  return low === high ? whole(low) : `${whole(low)}–${whole(high)}`;
}

export const paymentCaveat =
  'National unadjusted OPPS rates of the release, before wage index, coinsurance and outliers; without drugs, visits and composites. An orientation, not what will be paid.';
