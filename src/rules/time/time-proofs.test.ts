import { describe, expect, test } from 'vitest';
import { resolvePolicy } from '../../domain/policy.ts';
import { proofText } from '../../testing/proof-text.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const pause = (...times: readonly (readonly [number, number])[]) => ({
  pauses: times.map(([start, stop]) => ({ start, stop })),
});

/** A chart, and all that is said of it: lines with their proof, what is left out, how each administration is drawn. */
const proofs: readonly (readonly [string, Day, string])[] = [
  [
    'paused twice, once over its end',
    day().infusion('A', '8:00', '10:31', pause([540, 555], [620, 640])),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min −15 9:00–9:15 time/pauses −11 10:20–10:31 time/pauses by initial-service/facility-hierarchy, of a1.start a1.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min −5 10:15–10:20 time/additional-hours by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +1 8:00–9:00 9:15–10:15 −15 9:00–9:15 time/pauses −11 10:20–10:31 time/pauses −5 10:15–10:20 time/additional-hours
`,
  ],
  [
    'a pause of no minutes and one that begins too early',
    day().infusion('A', '8:00', '10:00', pause([540, 540], [470, 490])),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min −10 8:00–8:10 time/pauses by initial-service/facility-hierarchy, of a1.start a1.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 50 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +1 8:10–10:00 −10 8:00–8:10 time/pauses
`,
  ],
  [
    'one drug from two bags that overlap',
    day().infusion('A', '8:00', '9:00').infusion('A', '8:30', '9:31'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  a2 0 min −30 8:30–9:00 time/one-dose by initial-service/facility-hierarchy, of a2.start a2.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 31 min by initial-service/facility-hierarchy, of a2.start a2.stop
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic initial INIT +1 9:00–9:31 −30 8:30–9:00 time/one-dose
`,
  ],
  [
    'one drug from two bags, the later one done first',
    day().infusion('A', '8:00', '10:00').infusion('A', '8:30', '9:00').infusion('A', '9:30', '10:31'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  a2 0 min −30 8:30–9:00 time/one-dose by initial-service/facility-hierarchy, of a2.start a2.stop
  a3 0 min −30 9:30–10:00 time/one-dose by initial-service/facility-hierarchy, of a3.start a3.stop
96366 ×2 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  a3 31 min by initial-service/facility-hierarchy, of a3.start a3.stop
a1 therapeutic initial INIT +1 8:00–10:00
a2 therapeutic initial INIT +0  −30 8:30–9:00 time/one-dose
a3 therapeutic initial INIT +1 10:00–10:31 −30 9:30–10:00 time/one-dose
`,
  ],
  [
    'fluid from two bags that overlap',
    day().hydration('8:00', '9:00').hydration('8:30', '9:31'),
    `
96360 ×1 initial hydration complete: classify/charted-category, time/hydration-hours, initial-service/facility-hierarchy
  a1 60 min by time/hydration-hours, of a1.start a1.stop
  a2 0 min −30 8:30–9:00 time/one-dose by time/hydration-hours, of a2.start a2.stop
96361 ×1 additional-hour hydration complete: classify/charted-category, time/hydration-hours, initial-service/facility-hierarchy
  a2 31 min by time/hydration-hours, of a2.start a2.stop
a1 hydration initial INIT +0 8:00–9:00
a2 hydration initial INIT +1 9:00–9:31 −30 8:30–9:00 time/one-dose
`,
  ],
  [
    'ran before arrival',
    day().infusion('A', '8:00', '9:00').stay('emergency', '8:30', '12:00'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 30 min −30 8:00–8:30 time/pre-arrival by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +0 8:30–9:00 −30 8:00–8:30 time/pre-arrival
`,
  ],
  [
    'ended at arrival',
    day().infusion('A', '8:00', '8:30').infusion('B', '8:10', '8:31').stay('emergency', '8:30', '12:00'),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 1 min −20 8:10–8:30 time/pre-arrival by initial-service/facility-hierarchy, of a2.start
no code for a1 by time/pre-arrival
a1 not-coded - - +0
a2 therapeutic initial INIT +0 8:30–8:31 −20 8:10–8:30 time/pre-arrival
`,
  ],
  [
    'taken over while paused',
    day()
      .infusion('A', '8:00', '9:30', pause([500, 530]))
      .stay('emergency', '8:30', '12:00'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 40 min −30 8:00–8:30 time/pre-arrival −20 8:30–8:50 time/pauses by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +0 8:50–9:30 −30 8:00–8:30 time/pre-arrival −20 8:30–8:50 time/pauses
`,
  ],
  [
    'ran into an inpatient stay',
    day().infusion('A', '8:00', '10:00').push('B', '9:00').push('C', '8:59').stay('inpatient', '9:00'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min −60 9:00–10:00 classify/inpatient-stay by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96374 of a3 by initial-service/facility-hierarchy
96375 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/sequential-service
  a3 by service-role/sequential-service, of a3.start
no code for a2 by classify/inpatient-stay
a1 therapeutic initial INIT +0 8:00–9:00 −60 9:00–10:00 classify/inpatient-stay
a2 not-coded - - +0
a3 therapeutic sequential PUSH +0
`,
  ],
  [
    'paused until the admission',
    day()
      .infusion('A', '8:00', '10:00', pause([520, 560]))
      .stay('inpatient', '9:00'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 40 min −20 8:40–9:00 time/pauses −60 9:00–10:00 classify/inpatient-stay by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +0 8:00–8:40 −60 9:00–10:00 classify/inpatient-stay −20 8:40–9:00 time/pauses
`,
  ],
  [
    'no start, and an end before or after the admission',
    day().infusion('A', undefined, '8:30').infusion('B', undefined, '9:30').stay('inpatient', '9:00'),
    `
96374 ×1 initial therapeutic assumed: classify/charted-category, documentation/missing-start-time, initial-service/facility-hierarchy
  a1 by initial-service/facility-hierarchy, of a1.start
no code for a2 by classify/inpatient-stay
a1 therapeutic initial INIT +0
a2 not-coded - - +0
`,
  ],
  [
    'still running by a note',
    day().infusion('A', '8:00', '9:31', { evidence: { stop: 'still-running-note' } }),
    `
96365 ×1 initial therapeutic assumed: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
96366 ×1 additional-hour therapeutic assumed: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 31 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +1 8:00–9:31
`,
  ],
  [
    'a derived stop that was charted',
    day().infusion('A', '8:00', '9:31', { evidence: { stop: 'derived-from-volume' } }),
    `
96365 ×1 initial therapeutic assumed: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
96366 ×1 additional-hour therapeutic assumed: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 31 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +1 8:00–9:31
`,
  ],
  [
    'a derived stop, not allowed',
    day()
      .infusion('A', '8:00', '9:31', { evidence: { stop: 'derived-from-volume' } })
      .switch('Q19', 'forbid'),
    `
96374 ×1 initial therapeutic assumed: classify/charted-category, documentation/missing-stop-time, initial-service/facility-hierarchy
  a1 by initial-service/facility-hierarchy, of a1.start
a1 therapeutic initial INIT +0
`,
  ],
  [
    'of no minutes',
    day().infusion('A', '8:00', '8:00'),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 0 min by initial-service/facility-hierarchy, of a1.start
a1 therapeutic initial INIT +0
`,
  ],
  [
    'a drug inside another',
    day().infusion('A', '8:00', '10:00').infusion('B', '8:30', '9:30'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96365 of a2 by initial-service/facility-hierarchy
96368 ×1 concurrent therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-residual, service-role/minimum-overlap
  a2 60 min by service-role/minimum-overlap, of a2.start a2.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +1 8:00–10:00
a2 therapeutic concurrent CONC +0 8:30–9:30
`,
  ],
  [
    'the night of the spring change',
    day()
      .infusion('A', '1:00', '4:31', pause([60, 90], [200, 230]))
      .with({ dateOfService: '2026-03-08' as never, timeZone: 'America/New_York' }),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min −30 1:00–1:30 time/pauses −30 3:20–3:50 time/pauses by initial-service/facility-hierarchy, of a1.start a1.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 31 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +1 1:30–3:20 3:50–4:31 −30 1:00–1:30 time/pauses −30 3:20–3:50 time/pauses
`,
  ],
  [
    'the night of the autumn change',
    day()
      .infusion('A', '0:30', '3:31', pause([40, 50], [150, 170]))
      .with({ dateOfService: '2026-11-01' as never, timeZone: 'America/Chicago' }),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min −10 0:40–0:50 time/pauses −20 2:30–2:50 time/pauses by initial-service/facility-hierarchy, of a1.start a1.stop
96366 ×3 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 151 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +3 0:30–0:40 0:50–2:30 2:50–3:31 −10 0:40–0:50 time/pauses −20 2:30–2:50 time/pauses
`,
  ],
];

describe('a claim with its proof, by what the chart says of times', () => {
  test.each(proofs)('%s', (_, chart, proof) => {
    const encounter = chart.build();
    const policy = resolvePolicy(encounter.setting, encounter.policy);
    expect(proofText(codeEncounter(encounter, testCodeSet(), policy)).join('\n')).toBe(proof.trim());
  });
});
