import { isInfusion } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import { spokenIds } from '../../../document/commands/spoken-names.ts';
import { administrationId } from '../../../domain/ids.ts';
import { shiftAdministration } from '../../../document/commands/shift-administration.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import type { EditIntent } from '../../../timeline/intent.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import { netMinutes } from '../net-minutes.ts';
import { laneRefusal } from './lane-refusal.ts';
import { laneNames } from './timeline-model.ts';

const clock = (minute: number | undefined): string => (minute === undefined ? '?' : formatClock(minute));

/** Times and minutes. Example: "10:05–10:35 · 30 min". */
export function timesAndMinutes(administration: Administration): string {
  const { start, stop } = administration;
  if (stop === undefined && !isInfusion(administration)) return clock(start);
  const minutes = netMinutes(administration);
  return `${clock(start)}–${clock(stop)}${minutes === undefined ? '' : ` · ${String(minutes)} min`}`;
}

function textOf(shown: Encounter, barId: string): string {
  const administration = shown.administrations.find(({ id }) => id === barId);
  return administration === undefined ? '' : timesAndMinutes(administration);
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
  return `${copy}${timesAndMinutes(isCopy === true ? shiftAdministration(original, byMinutes) : original)}`;
}

/**
 * The same for a listener: in words, and with the line to which bars go. Where they are as they were, how to go on.
 * @param shown the encounter with the gesture applied
 */
export function sayDrag(intent: EditIntent, shown: Encounter): string {
  if (intent.kind !== 'move') return describeDrag(intent, shown);
  const { toLaneId, byMinutes, barIds, isCopy } = intent;
  const refusal = laneRefusal(intent, shown);
  const times = describeDrag({ kind: 'move', barIds, byMinutes, ...(isCopy === true ? { isCopy } : {}) }, shown);
  if (refusal !== undefined) return byMinutes === 0 ? refusal : `${times}. ${refusal}`;
  if (toLaneId !== undefined) return `${times}, to ${laneNames(shown).get(toLaneId) ?? ''}`;
  if (byMinutes !== 0) return times;
  return `${isCopy === true ? 'Picked up a copy of' : 'Picked up'} ${spokenIds(shown, barIds.map(administrationId))}: arrows move, Space drops, Escape puts back`;
}
