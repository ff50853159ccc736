import { isInfusion } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import type { EditIntent } from '../../../timeline/intent.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import { netMinutes } from '../net-minutes.ts';

const clock = (minute: number | undefined): string => (minute === undefined ? '?' : formatClock(minute));

function text(administration: Administration): string {
  const { start, stop } = administration;
  if (stop === undefined && !isInfusion(administration)) return clock(start);
  const minutes = netMinutes(administration);
  return `${clock(start)}–${clock(stop)}${minutes === undefined ? '' : ` · ${String(minutes)} min`}`;
}

/**
 * The live words beside a drag. Example: "10:05–10:35 · 30 min".
 * @param shown the encounter with the gesture applied
 */
export function describeDrag(intent: EditIntent, shown: Encounter): string {
  if (intent.kind === 'create') return `${clock(intent.from)}–${clock(intent.to)} · ${String(intent.to - intent.from)} min`;
  const ids = intent.kind === 'move' ? intent.barIds : [intent.barId];
  if (ids.length > 1 && intent.kind === 'move') return `${String(ids.length)} administrations ${intent.byMinutes < 0 ? '−' : '+'}${String(Math.abs(intent.byMinutes))} min`;
  const administration = shown.administrations.find(({ id }) => id === ids[0]);
  return administration === undefined ? '' : text(administration);
}
