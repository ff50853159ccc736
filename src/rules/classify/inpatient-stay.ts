import type { Encounter } from '../../domain/encounter.ts';
import { AHIMA, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const inpatientStay = defineRule({
  id: 'classify/inpatient-stay',
  statement: 'Once the patient is admitted as an inpatient, nothing more is reported here; minutes before the admission count.',
  covers: ['R13'],
  settings: ['facility'],
  cites: [cite(AHIMA)],
  /** Wall-clock minute of the admission; undefined when there is none; −∞ when it has no time. */
  decide: (encounter: Encounter): number | undefined => {
    let from: number | undefined;
    for (const stay of encounter.stays) {
      if (stay.kind === 'inpatient') from = Math.min(from ?? Infinity, stay.start ?? -Infinity);
    }
    return from;
  },
  examples: () => [
    example('given before the admission', day().infusion('A', '8:00', '9:00').stay('inpatient', '9:00'), ['96365']),
    example('given after the admission', day().infusion('A', '10:00', '11:00').stay('inpatient', '9:00'), []),
    example('running at the admission', day().infusion('A', '8:00', '10:00').stay('inpatient', '9:00'), ['96365']),
  ],
});
