import type { Administration } from '../../../domain/administration.ts';
import { isInfusion } from '../../../domain/administration.ts';
import { formatClock } from '../../../ui/format-clock.ts';

/** Start and stop as a person reads them; an end that is not charted is a question mark. Example: "10:12–?". */
export function administrationTimes(administration: Administration): string {
  const { start, stop } = administration;
  if (start === undefined && stop === undefined) return 'no times charted';
  const from = start === undefined ? '?' : formatClock(start);
  if (stop === undefined) return isInfusion(administration) ? `${from}–?` : from;
  return `${from}–${formatClock(stop)}`;
}
