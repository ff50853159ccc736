import type { Encounter } from '../../domain/encounter.ts';
import { INFERENCE, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const preArrival = defineRule({
  id: 'time/pre-arrival',
  statement: 'Minutes that ran before arrival belong to somebody else; an infusion charted to have run on counts from arrival on; one without a charted end counts from arrival only by policy.',
  covers: ['R75'],
  settings: ['facility'],
  policy: { Q16: 'exclude | from-arrival' },
  cites: [cite(INFERENCE, 'no direct source was found')],
  /** Wall-clock minute of arrival: the start of the first outpatient stay, where stays are charted. */
  decide: (encounter: Encounter): number | undefined => {
    let arrival: number | undefined;
    if (encounter.setting !== 'facility') return undefined;
    for (const { kind, start } of encounter.stays) {
      if (kind !== 'inpatient' && start !== undefined) arrival = Math.min(arrival ?? Infinity, start);
    }
    return arrival;
  },
  /** Whether a bag begun before arrival, its end not charted, is taken to have run on. */
  isTakenToRunOn: (choice: string): boolean => choice === 'from-arrival',
  examples: () => [
    example('begun by the ambulance: 30 minutes count', day().hydration('8:00', '9:00').stay('emergency', '8:30', '12:00'), []),
    example('begun by the ambulance: 31 minutes count', day().hydration('8:00', '9:01').stay('emergency', '8:30', '12:00'), ['96360']),
    example('begun by the ambulance, no end charted', day().infusion('A', '8:00').stay('emergency', '8:30', '12:00'), []),
    example('the same taken to have run on', day().infusion('A', '8:00').stay('emergency', '8:30', '12:00').switch('Q16', 'from-arrival'), ['96374'], ['documentation/missing-stop-time']),
    example('a push before arrival', day().push('A', '8:00').stay('emergency', '8:30', '12:00'), []),
    example('a push at arrival', day().push('A', '8:30').stay('emergency', '8:30', '12:00'), ['96374']),
  ],
});
