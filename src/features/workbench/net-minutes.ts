import { subtract, totalMinutes, union } from '../../base/interval.ts';
import { isInfusion } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';

/** Minutes from start to stop without the pauses; undefined while either end is not charted or the stop lies first. */
export function netMinutes(administration: Administration): number | undefined {
  const { start, stop } = administration;
  if (start === undefined || stop === undefined || stop < start) return undefined;
  const pauses = isInfusion(administration) ? (administration.pauses ?? []) : [];
  const paused = union(pauses.map((pause) => ({ from: pause.start, to: pause.stop })));
  return totalMinutes(subtract([{ from: start, to: stop }], paused));
}
