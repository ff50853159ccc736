import type { AdministrationReading } from '../../domain/coded-encounter.ts';

/** What an administration came to, as short badges. Example: ["INIT", "+2 h"]. */
export function roleBadges(reading: AdministrationReading | undefined): readonly string[] {
  if (reading === undefined) return [];
  const hours = reading.additionalHours > 0 ? [`+${String(reading.additionalHours)} h`] : [];
  return reading.badge === undefined ? hours : [reading.badge, ...hours];
}
