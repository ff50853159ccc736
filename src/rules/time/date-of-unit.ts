import type { IsoDate } from '../../domain/clock-time.ts';
import { chosen, dateOf } from '../work.ts';
import type { Work } from '../work.ts';
import { dateByHourStart } from './date-by-hour-start.ts';
import { dateByStart } from './date-by-start.ts';
import { dateByThreshold } from './date-by-threshold.ts';
import type { UnitClock } from './unit-clock.ts';

/** The date of one unit by the policy's rule. */
export function dateOfUnit(work: Work, clock: UnitClock): { date: IsoDate; ruleId: string } {
  const choice = chosen(work, 'Q15');
  const rule = choice === 'start-date' ? dateByStart : choice === 'threshold' ? dateByThreshold : dateByHourStart;
  return { date: dateOf(work, rule.decide(clock)), ruleId: rule.id };
}
