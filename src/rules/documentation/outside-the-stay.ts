import type { Administration } from '../../domain/administration.ts';
import type { ClockMinute } from '../../domain/clock-time.ts';
import type { Stay } from '../../domain/encounter.ts';
import { CMS_R1702, INFERENCE, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const outsideTheStay = defineRule({
  id: 'documentation/outside-the-stay',
  statement: 'What begins after the patient has left, or between two charted stays, and what runs on after the patient has left without a pump, is counted and flagged: an encounter is a stay, and a time outside it is a slip or belongs to another encounter.',
  covers: ['R12'],
  cites: [cite(CMS_R1702, 'an encounter is one stay'), cite(INFERENCE, 'that its time should be checked')],
  /** Where a minute lies when no charted stay holds it; undefined when one does, or before the first, or when a stay's times are not known. */
  decide: (stays: readonly Stay[], minute: number): 'between' | 'after' | undefined => {
    let isBegun = false;
    let isMoreToCome = false;
    for (const { start, stop } of stays) {
      if (start === undefined || (stop !== undefined && stop < start)) return undefined;
      if (start > minute) isMoreToCome = true;
      else if (stop === undefined || minute <= stop) return undefined;
      else isBegun = true;
    }
    if (!isBegun) return undefined;
    return isMoreToCome ? 'between' : 'after';
  },
  /** When the patient left, where a bag is charted to have run on after that; undefined when a pump went along, or a stay's times are not known. */
  leftBefore: (stays: readonly Stay[], { start, stop, pump }: Pick<Administration, 'start' | 'stop' | 'pump'>): ClockMinute | undefined => {
    if (start === undefined || stop === undefined || pump !== undefined) return undefined;
    let left: ClockMinute | undefined;
    for (const stay of stays) {
      if (stay.stop === undefined || stay.start === undefined || stay.stop < stay.start) return undefined;
      if (left === undefined || stay.stop > left) left = stay.stop;
    }
    return left !== undefined && start <= left && stop > left ? left : undefined;
  },
  examples: () => {
    const chart = (time: string) => day().push('A', time).stay('emergency', '8:00', '12:00').stay('observation', '12:30', '20:00');
    const flag = ['documentation/outside-the-stay'];
    const none = ['!documentation/outside-the-stay'];
    return [
      example('as the patient leaves', chart('20:00'), ['96374'], none),
      example('a minute later', chart('20:01'), ['96374'], flag),
      example('between two stays', chart('12:15'), ['96374'], flag),
      example('at the start of the second', chart('12:30'), ['96374'], none),
      example('a stay without an end goes on', day().push('A', '20:01').stay('emergency', '8:00'), ['96374'], none),
      example('a bag that stops as the patient leaves', day().infusion('A', '9:00', '12:00').stay('emergency', '8:00', '12:00'), ['96365', '96366 x2'], none),
      example('a bag that runs a minute longer', day().infusion('A', '9:00', '12:01').stay('emergency', '8:00', '12:00'), ['96365', '96366 x2'], flag),
      example('a pump goes along', day().chemo('A', '9:00', '+1 9:00', { pump: 'portable' }).stay('emergency', '8:00', '12:00'), ['96416'], none),
      example('no stay is charted', day().push('A', '20:01'), ['96374'], none),
    ];
  },
});
