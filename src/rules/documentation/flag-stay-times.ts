import { localFromMinute } from '../../domain/clock-time.ts';
import { encounterFact } from '../../domain/fact-path.ts';
import { addFinding } from '../work.ts';
import type { Work } from '../work.ts';
import { stayTimes } from './stay-times.ts';

const fact = encounterFact('stays');

/** Flags times of the visit that contradict each other, with the stay and the times that stand in the chart. */
export function flagStayTimes(work: Work): void {
  if (work.encounter.stays.length === 0) return;
  const at = (minute: number): string => localFromMinute(work.date, minute).replace('T', ' ');
  for (const { stay, start, stop } of stayTimes.decide(work.encounter)) {
    const what = stay === undefined ? 'The visit' : `The ${stay.kind.replace('-', ' ')} stay`;
    const counts = stay?.kind === 'inpatient' ? 'as the admission' : work.isFacility ? 'as the arrival' : 'as its start';
    addFinding(work, stayTimes, 'error', `${what} ends on ${at(stop)}, before it starts on ${at(start)}. Correct the time that is wrong from the record; until then ${at(start)} counts ${counts}.`, [fact], [
      { kind: 'focus', label: 'Correct the stays', fact },
    ]);
  }
}
