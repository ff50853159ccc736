import { totalMinutes } from '../../../base/interval.ts';
import { isInfusion, nameOf } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import type { AdministrationReading } from '../../../domain/coded-encounter.ts';
import type { BarFigure, BarSegment, TimelineBar } from '../../../timeline/lane.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import { categoryNames, routeNames, shortCategoryNames, statusNames } from '../charted-names.ts';
import { netMinutes } from '../net-minutes.ts';
import { roleBadges } from '../role-badges.ts';
import type { AdministrationFindings } from '../worst-findings.ts';

const say = (minute: number | undefined): string => (minute === undefined ? 'not charted' : formatClock(minute));

function timesText(administration: Administration): string {
  const { start, stop } = administration;
  if (start === undefined && stop === undefined) return 'no times charted';
  if (stop === undefined && !isInfusion(administration)) return `at ${say(start)}`;
  const minutes = netMinutes(administration);
  return `start ${say(start)}, stop ${say(stop)}${minutes === undefined ? '' : `, ${String(minutes)} min`}`;
}

function segmentsOf(administration: Administration, reading: AdministrationReading | undefined): readonly BarSegment[] {
  const pauses = isInfusion(administration) ? (administration.pauses ?? []) : [];
  const discarded = reading?.discarded ?? [];
  return [
    ...discarded.map(({ from, to, minutes, reason }) => ({
      from,
      to,
      kind: 'discarded' as const,
      reason: `${String(minutes)} min not counted: ${reason}`,
    })),
    ...pauses.map(({ start, stop }) => ({
      from: start,
      to: stop,
      kind: 'pause' as const,
      reason: `Paused ${formatClock(start)} – ${formatClock(stop)}`,
    })),
  ];
}

/** Minutes that count and minutes that do not, where an infusion has any. */
function figuresOf(reading: AdministrationReading | undefined): readonly BarFigure[] {
  const counted = totalMinutes(reading?.counted ?? []);
  const discarded = (reading?.discarded ?? []).reduce((sum, { minutes }) => sum + minutes, 0);
  return [
    ...(counted === 0 ? [] : [{ text: `${String(counted)} min`, short: String(counted), kind: 'counted' as const }]),
    ...(discarded === 0 ? [] : [{ text: `−${String(discarded)} min`, short: `−${String(discarded)}`, kind: 'discarded' as const }]),
  ];
}

/**
 * An administration as a bar: what was given, what it came to, and what is wrong with it.
 * @param place its site, or that it waits for one
 */
export function timelineBarModel(
  administration: Administration,
  reading: AdministrationReading | undefined,
  findings: AdministrationFindings | undefined,
  place: string | undefined,
): TimelineBar {
  const { id, start, stop, route, status } = administration;
  const isRunning = isInfusion(administration);
  const isGiven = status === undefined || status === 'given';
  const category = reading?.category ?? administration.category ?? (isGiven ? 'therapeutic' : 'not-coded');
  const name = nameOf(administration) || 'Unnamed drug';
  const badges = isGiven ? roleBadges(reading) : [statusNames[status].toUpperCase()];
  const segments = segmentsOf(administration, reading);
  const figures = isGiven && isRunning ? figuresOf(reading) : [];
  const discarded = figures.find(({ kind }) => kind === 'discarded');
  const severity = findings?.severity;
  const spoken = [
    name,
    routeNames[route],
    place ?? '',
    timesText(administration),
    isGiven ? categoryNames[category] : statusNames[status],
    badges.join(' '),
    discarded === undefined ? '' : `${discarded.short.slice(1)} min not counted`,
    ...(findings?.messages.slice(0, 2) ?? []),
  ];
  return {
    id,
    ...(start === undefined ? {} : { start }),
    ...(stop === undefined ? {} : { stop }),
    ...(isRunning && start === undefined ? { openStart: true } : {}),
    ...(isRunning && stop === undefined ? { openStop: true } : {}),
    label: name,
    badges,
    tone: isGiven ? category : 'not-coded',
    ...(isGiven ? { toneLabel: shortCategoryNames[category] } : {}),
    ...(figures.length === 0 ? {} : { figures }),
    ...(isRunning && start !== undefined ? { canHoldGap: true } : {}),
    ...(segments.length === 0 ? {} : { segments }),
    ...(severity === 'error' || severity === 'warning' ? { severity } : {}),
    ariaLabel: spoken.filter((part) => part !== '').join(', '),
  };
}
