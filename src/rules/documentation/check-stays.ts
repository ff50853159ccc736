import { nameOf } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import { timeOfDay } from '../../domain/clock-time.ts';
import { administrationFact, encounterFact } from '../../domain/fact-path.ts';
import { chartedStatus } from '../classify/charted-status.ts';
import { addFinding } from '../work.ts';
import type { Work } from '../work.ts';
import { farFromTheDate } from './far-from-the-date.ts';
import { outsideTheStay } from './outside-the-stay.ts';
import { separateVisits } from './separate-visits.ts';

/** A start so far from the date of service that it is no part of this encounter. */
function flagFar(work: Work, administration: Administration): void {
  const days = farFromTheDate.decide(administration, work.encounter.stays);
  if (days === undefined) return;
  const far = `${String(Math.abs(days))} days ${days < 0 ? 'before' : 'after'} the date of service`;
  addFinding(work, farFromTheDate, 'warning', `${nameOf(administration)} begins ${far}; check its date.`, [administrationFact(administration.id, 'start')]);
}

/** Whether the charted stays hold what was given, and are one encounter. */
export function checkStays(work: Work): void {
  const { stays, administrations } = work.encounter;
  const given = administrations.filter((administration) => chartedStatus.decide(administration) === undefined);
  if (stays.length === 0) {
    for (const administration of given) flagFar(work, administration);
    return;
  }
  for (const administration of given) {
    const { id, start, stop } = administration;
    const left = outsideTheStay.leftBefore(stays, administration);
    if (left !== undefined && stop !== undefined) {
      addFinding(work, outsideTheStay, 'warning', `${nameOf(administration)} is charted as running until ${timeOfDay(stop)}, and the patient left at ${timeOfDay(left)}; check both times.`, [administrationFact(id, 'stop'), encounterFact('stays')]);
    }
    const where = start === undefined ? undefined : outsideTheStay.decide(stays, start);
    if (start === undefined || where === undefined) {
      flagFar(work, administration);
      continue;
    }
    const says = where === 'after' ? 'after the last charted stay' : 'between two charted stays';
    addFinding(work, outsideTheStay, 'warning', `${nameOf(administration)} begins at ${timeOfDay(start)}, ${says}; check its time and the stay.`, [administrationFact(id, 'start'), encounterFact('stays')]);
  }
  const gap = separateVisits.decide(stays, separateVisits.apartFrom.on(work.date));
  if (gap === undefined) return;
  // What the ambulance gave is no first visit.
  const arrival = Math.min(...stays.map(({ start }) => start ?? Infinity));
  const isBefore = given.some(({ start }) => start !== undefined && start >= arrival && start < gap.to);
  const isAfter = given.some(({ start }) => start !== undefined && start >= gap.to);
  if (!isBefore || !isAfter) return;
  addFinding(
    work,
    separateVisits,
    'warning',
    `From ${timeOfDay(gap.from)} to ${timeOfDay(gap.to)} there is no stay. After a discharge the return is an encounter of its own: chart it by itself, as a return on the same date, so that it has its own initial service.`,
    [encounterFact('stays')],
  );
}
