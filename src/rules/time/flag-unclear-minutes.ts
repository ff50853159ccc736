import { nameOf } from '../../domain/administration.ts';
import type { AdministrationField } from '../../domain/fact-path.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import { timeOfDay } from '../../domain/clock-time.ts';
import { chartedStatus } from '../classify/charted-status.ts';
import { addFinding } from '../work.ts';
import type { Work } from '../work.ts';
import { changesClocks, jumpsOfYear } from './clock-change.ts';
import { unclearClockMinute } from './unclear-clock-minute.ts';

/** Charted minutes that happened twice, or not at all, on a night on which clocks change. */
export function flagUnclearMinutes(work: Work): void {
  const { timeZone, dateOfService, administrations } = work.encounter;
  if (timeZone === undefined || !changesClocks(timeZone)) return;
  const jumps = jumpsOfYear(dateOfService);
  for (const administration of administrations) {
    if (chartedStatus.decide(administration) !== undefined) continue;
    const flag = (field: AdministrationField, minute: number | undefined): void => {
      if (minute === undefined) return;
      for (const jump of jumps) {
        const kind = unclearClockMinute.decide(jump, minute);
        if (kind === undefined) continue;
        const says = kind === 'twice' ? 'happened twice that night and is read as the first of the two' : `did not exist that night and is read as ${timeOfDay(jump.at + jump.by)}`;
        addFinding(work, unclearClockMinute, 'warning', `${nameOf(administration)}: ${timeOfDay(minute)} ${says}.`, [administrationFact(administration.id, field)]);
      }
    };
    flag('start', administration.start);
    flag('stop', administration.stop);
    for (const pause of 'pauses' in administration ? (administration.pauses ?? []) : []) {
      flag('pauses', pause.start);
      flag('pauses', pause.stop);
    }
  }
}
