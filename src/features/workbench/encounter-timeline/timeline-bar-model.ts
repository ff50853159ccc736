import { isInfusion, nameOf } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import type { AdministrationReading } from '../../../domain/coded-encounter.ts';
import type { BarSegment, TimelineBar } from '../../../timeline/lane.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import { categoryNames, routeNames, statusNames } from '../charted-names.ts';
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

/** An administration as a bar: what was given, what it came to, and what is wrong with it. */
export function timelineBarModel(
  administration: Administration,
  reading: AdministrationReading | undefined,
  findings: AdministrationFindings | undefined,
): TimelineBar {
  const { id, start, stop, route, status } = administration;
  const isRunning = isInfusion(administration);
  const isGiven = status === undefined || status === 'given';
  const category = reading?.category ?? administration.category ?? (isGiven ? 'therapeutic' : 'not-coded');
  const name = nameOf(administration) || 'Unnamed drug';
  const badges = isGiven ? roleBadges(reading) : [statusNames[status].toUpperCase()];
  const segments = segmentsOf(administration, reading);
  const severity = findings?.severity;
  const spoken = [
    name,
    routeNames[route],
    timesText(administration),
    isGiven ? categoryNames[category] : statusNames[status],
    badges.join(' '),
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
    ...(segments.length === 0 ? {} : { segments }),
    ...(severity === 'error' || severity === 'warning' ? { severity } : {}),
    ariaLabel: spoken.filter((part) => part !== '').join(', '),
  };
}
