import { isInfusion } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import { shiftAdministration } from '../../../document/commands/shift-administration.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import type { EditIntent } from '../../../timeline/intent.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import { netMinutes } from '../net-minutes.ts';
import { laneRefusal } from './lane-refusal.ts';

const clock = (minute: number | undefined): string => (minute === undefined ? '?' : formatClock(minute));

function text(administration: Administration): string {
  const { start, stop } = administration;
  if (stop === undefined && !isInfusion(administration)) return clock(start);
  const minutes = netMinutes(administration);
  return `${clock(start)}–${clock(stop)}${minutes === undefined ? '' : ` · ${String(minutes)} min`}`;
}

function textOf(shown: Encounter, barId: string): string {
  const administration = shown.administrations.find(({ id }) => id === barId);
  return administration === undefined ? '' : text(administration);
}

/**
 * The live words beside a drag. Example: "10:05–10:35 · 30 min".
 * @param shown the encounter with the gesture applied
 */
export function describeDrag(intent: EditIntent, shown: Encounter): string {
  if (intent.kind === 'create') return `${clock(intent.from)}–${clock(intent.to)} · ${String(intent.to - intent.from)} min`;
  if (intent.kind === 'gap') return `Pause ${clock(intent.from)}–${clock(intent.to)} · ${String(intent.to - intent.from)} min`;
  if (intent.kind === 'set-edge') return textOf(shown, intent.barId);
  const refusal = laneRefusal(intent, shown);
  if (refusal !== undefined) return `⊘ ${refusal}`;
  const { barIds, byMinutes, isCopy } = intent;
  const copy = isCopy === true ? 'Copy · ' : '';
  if (barIds.length > 1) return `${copy}${String(barIds.length)} administrations ${byMinutes < 0 ? '−' : '+'}${String(Math.abs(byMinutes))} min`;
  // The original of a copy stays; what is told is where the copy goes.
  const original = shown.administrations.find(({ id }) => id === barIds[0]);
  if (original === undefined) return '';
  return `${copy}${text(isCopy === true ? shiftAdministration(original, byMinutes) : original)}`;
}
