import { describe, expect, test } from 'vitest';
import { resolvePolicy } from '../domain/policy.ts';
import { proofText } from '../testing/proof-text.ts';
import { testCodeSet } from '../testing/test-code-set.ts';
import { codeEncounter } from './code-encounter.ts';
import { day } from './example.ts';
import type { Day } from './example.ts';

/** A chart, and all that is said of it: lines with their proof, what is left out, how each administration is drawn. */
const proofs: readonly (readonly [string, Day, string])[] = [
  [
    'a drug that outlasts another',
    day().infusion('A', '8:00', '10:00').infusion('B', '9:30', '11:31'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 60 min by initial-service/facility-hierarchy, of a2.start a2.stop
  before 96365 of a1 by initial-service/facility-hierarchy
96367 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-residual, service-role/sequential-service
  a1 60 min −30 9:00–9:30 time/additional-hours −30 9:30–10:00 service-role/partial-overlap-residual by service-role/sequential-service, of a1.start a1.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 60 min −1 11:30–11:31 time/additional-hours by initial-service/facility-hierarchy, of a2.start a2.stop
a1 therapeutic sequential SEQ +0 8:00–9:00 −30 9:30–10:00 service-role/partial-overlap-residual −30 9:00–9:30 time/additional-hours
a2 therapeutic initial INIT +1 9:30–11:30 −1 11:30–11:31 time/additional-hours
`,
  ],
  [
    'two arms, a loser at each',
    day()
      .site('l')
      .infusion('A', '8:00', '9:00')
      .push('B', '8:10')
      .site('r', 'protocol')
      .infusion('C', '8:30', '9:30')
      .push('D', '8:40'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96374 of a2 by initial-service/facility-hierarchy
96365-59 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a3 60 min by initial-service/facility-hierarchy, of a3.start a3.stop
  59 by modifiers/second-site
  before 96374 of a4 by initial-service/facility-hierarchy
96375 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/sequential-service
  a2 by service-role/sequential-service, of a2.start
96375 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/sequential-service
  a4 by service-role/sequential-service, of a4.start
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic sequential PUSH +0
a3 therapeutic initial INIT +0 8:30–9:30
a4 therapeutic sequential PUSH +0
`,
  ],
  [
    'fluid around a drug and a push that took time',
    day().hydration('8:00', '11:00').infusion('A', '9:00', '9:40').push('B', '10:00', { stop: 610 }),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 40 min by initial-service/facility-hierarchy, of a2.start a2.stop
  before 96374 of a3 by initial-service/facility-hierarchy
  before 96360 of a1 by initial-service/facility-hierarchy
96375 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/sequential-service
  a3 by service-role/sequential-service, of a3.start
96361 ×2 additional-hour hydration complete: classify/charted-category, time/hydration-hours
  a1 120 min −40 9:00–9:40 time/hydration-net-minutes −10 10:00–10:10 time/hydration-net-minutes −10 10:50–11:00 time/additional-hours by time/hydration-hours, of a1.start a1.stop
a1 hydration additional-hour HRS +2 8:00–9:00 9:40–10:00 10:10–10:50 −40 9:00–9:40 time/hydration-net-minutes −10 10:00–10:10 time/hydration-net-minutes −10 10:50–11:00 time/additional-hours
a2 therapeutic initial INIT +0 9:00–9:40
a3 therapeutic sequential PUSH +0
`,
  ],
  [
    'too little fluid beside a push',
    day().hydration('8:00', '8:30').push('A', '8:05'),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 by initial-service/facility-hierarchy, of a2.start
no 96360 for a1 by time/hydration-hours
a1 hydration - - +0
a2 therapeutic initial INIT +0
`,
  ],
  [
    'fluid beside a pump, of which the policy reports nothing',
    day()
      .hydration('8:00', '9:31')
      .chemo('5-FU', '9:31', '+1 8:00', { pump: 'portable' })
      .switch('Q23', 'none'),
    `
96416 ×1 standalone chemotherapy complete: classify/charted-category, time/prolonged-pump
  a2 1349 min by time/prolonged-pump, of a2.start a2.stop
no 96360 for a1 by time/hydration-beside-pump
a1 hydration - - +0
a2 chemotherapy standalone PUMP +0 9:31–+8:00
`,
  ],
  [
    'fluid beside a pump',
    day().hydration('8:00', '9:31').chemo('5-FU', '9:31', '+1 8:00', { pump: 'portable' }),
    `
96360-59 ×1 initial hydration complete: classify/charted-category, time/hydration-hours, initial-service/facility-hierarchy
  a1 60 min by time/hydration-hours, of a1.start a1.stop
  59 by edits/ptp-with-modifier
96361 ×1 additional-hour hydration complete: classify/charted-category, time/hydration-hours, initial-service/facility-hierarchy
  a1 31 min by time/hydration-hours, of a1.start a1.stop
96416 ×1 standalone chemotherapy complete: classify/charted-category, time/prolonged-pump
  a2 1349 min by time/prolonged-pump, of a2.start a2.stop
a1 hydration initial INIT +1 8:00–9:31
a2 chemotherapy standalone PUMP +0 9:31–+8:00
`,
  ],
  [
    'pushes of one drug',
    day().push('A', '8:00').push('A', '8:30').push('A', '9:01').push('B', '9:00'),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 by initial-service/facility-hierarchy, of a1.start
  before 96374 of a4 by initial-service/facility-hierarchy
96375 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/sequential-service
  a4 by service-role/sequential-service, of a4.start
96376 ×1 repeat-push therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/repeat-push-interval
  a3 by service-role/repeat-push-interval, of a3.start
no 96376 for a2 by service-role/repeat-push-interval
a1 therapeutic initial INIT +0
a2 therapeutic - - +0
a3 therapeutic repeat-push RPT +0
a4 therapeutic sequential PUSH +0
`,
  ],
  [
    'chemotherapy, premedication and an injection',
    day()
      .push('A', '8:00')
      .chemo('B', '8:30', '10:31')
      .im('C', '10:40')
      .give('sc-injection', 'D', { start: '10:50' }, { category: 'chemotherapy' }),
    `
96413 ×1 initial chemotherapy complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 60 min by initial-service/facility-hierarchy, of a2.start a2.stop
  before 96374 of a1 by initial-service/facility-hierarchy
96375 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/sequential-service
  a1 by service-role/sequential-service, of a1.start
96415 ×1 additional-hour chemotherapy complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 60 min −1 10:30–10:31 time/additional-hours by initial-service/facility-hierarchy, of a2.start a2.stop
96372-59 ×1 standalone therapeutic complete: classify/charted-category, other-routes/injections
  a3 by other-routes/injections, of a3.start
  59 by edits/ptp-with-modifier
96401 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/injections
  a4 by other-routes/injections, of a4.start
a1 therapeutic sequential PUSH +0
a2 chemotherapy initial INIT +1 8:30–10:30 −1 10:30–10:31 time/additional-hours
a3 therapeutic standalone INJ +0
a4 chemotherapy standalone INJ +0
`,
  ],
  [
    'under the skin',
    day().give('sc-infusion', 'IG', { start: '8:00', stop: '10:31' }),
    `
96369 ×1 initial therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 60 min by other-routes/subcutaneous-infusion, of a1.start a1.stop
96370 ×2 additional-hour therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 91 min by other-routes/subcutaneous-infusion, of a1.start a1.stop
a1 therapeutic initial INIT +2 8:00–10:31
`,
  ],
  [
    'into an artery',
    day()
      .give('intra-arterial-infusion', 'A', { start: '8:00', stop: '10:31' }, { category: 'chemotherapy' })
      .give('intra-arterial-push', 'B', { start: '11:00' }, { category: 'chemotherapy' }),
    `
96422 ×1 initial chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a1 60 min by other-routes/intra-arterial, of a1.start a1.stop
96423 ×2 additional-hour chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a1 91 min by other-routes/intra-arterial, of a1.start a1.stop
96420 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a2 by other-routes/intra-arterial, of a2.start
a1 chemotherapy initial INIT +2 8:00–10:31
a2 chemotherapy standalone INJ +0
`,
  ],
  [
    'a professional: two arms',
    day().site('l').infusion('A', '8:00', '9:31').site('r', 'protocol').push('B', '8:30').professional('a1'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/primary-reason
  a1 60 min by initial-service/primary-reason, of a1.start a1.stop
96374-59 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 by initial-service/facility-hierarchy, of a2.start
  59 by modifiers/second-site
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/primary-reason
  a1 31 min by initial-service/primary-reason, of a1.start a1.stop
a1 therapeutic initial INIT +1 8:00–9:31
a2 therapeutic initial INIT +0
`,
  ],
  [
    'stopped early, kept by policy',
    day()
      .infusion('A', '8:00', '8:10', { stoppedEarly: true })
      .professional('a1')
      .switch('Q9', 'infusion-53'),
    `
96365-53 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/primary-reason
  a1 10 min by initial-service/primary-reason, of a1.start a1.stop
  53 by time/push-or-infusion
a1 therapeutic initial INIT +0 8:00–8:10
`,
  ],
];

describe('a claim with its proof', () => {
  test.each(proofs)('%s', (_, chart, proof) => {
    const encounter = chart.build();
    const policy = resolvePolicy(encounter.setting, encounter.policy);
    expect(proofText(codeEncounter(encounter, testCodeSet(), policy)).join('\n')).toBe(proof.trim());
  });
});
