import { expect, test } from 'vitest';
import { isoDate } from '../domain/clock-time.ts';
import type { CodedEncounter } from '../domain/coded-encounter.ts';
import { administrationFact, encounterFact } from '../domain/fact-path.ts';
import { accessSiteId, administrationId, billingCode, encounterId, overrideId } from '../domain/ids.ts';
import type { ClaimLine } from '../domain/claim-line.ts';
import { writeResult } from './write-result.ts';

const date = isoDate('2026-03-02');
const a1 = administrationId('a1');

const line: ClaimLine = {
  trace: [],
  losingCandidates: [],
  modifierReasons: [],
  units: 1,
  code: billingCode('96365'),
  dateOfService: date,
  accessSiteId: accessSiteId('s1'),
  status: 'complete',
  role: 'initial',
  category: 'therapeutic',
  modifiers: ['59'],
  supportedBy: [
    {
      facts: [administrationFact(a1, 'stop')],
      ruleId: 'time/first-hour',
      administrationId: a1,
      minutesCounted: 35,
      minutesDiscarded: [
        { from: 1430, to: 1450, minutes: 20, ruleId: 'time/overlap', reason: 'ran together' },
      ],
    },
  ],
};

const coded: CodedEncounter = {
  id: encounterId('e1'),
  release: '2026Q1',
  policyId: 'default',
  lines: [line],
  drugLines: [
    {
      administrationIds: [a1],
      trace: [],
      units: 4,
      modifiers: ['JZ'],
      hcpcs: billingCode('J0696'),
      dateOfService: date,
    },
  ],
  notReported: [
    { reason: 'too short', ruleId: 'classify/short', administrationId: a1, code: billingCode('96360') },
  ],
  findings: [
    {
      fixes: [],
      facts: [administrationFact(a1, 'stop'), encounterFact('timeZone')],
      message: 'no stop',
      severity: 'error',
      ruleId: 'documentation/stop',
    },
  ],
  administrations: new Map(),
  accessSites: [],
};

const lineText =
  '{"dateOfService":"2026-03-02","code":"96365","modifiers":["59"],"units":1,"accessSiteId":"s1","status":"complete",' +
  '"supportedBy":[{"administrationId":"a1","ruleId":"time/first-hour","minutesCounted":35,"minutesDiscarded":' +
  '[{"from":"2026-03-02T23:50","to":"2026-03-03T00:10","minutes":20,"ruleId":"time/overlap","reason":"ran together"}]}]}';

test('a result has the fields of the format, in their order, whatever the order they were made in', () => {
  const range = { from: 600, to: 1441, lines: [line], payment: { cents: 21731, items: [] } };
  const extreme = { lines: [], at: [{ fact: administrationFact(a1, 'stop'), minute: 600 }] };
  const outcomes = {
    facts: [
      {
        settledBy: [{ ruleId: 'r', gives: 'the stop', record: 'a note' }],
        notEvidence: [],
        certain: [{ units: 1, code: line.code, dateOfService: date }],
        maximum: range,
        minimum: range,
        window: { because: 'stay', to: 1441, from: 600 },
        assumedAt: 660,
        state: 'assumed' as const,
        fact: administrationFact(a1, 'stop'),
        ranges: [range],
      },
    ],
    joint: {
      paymentBounds: { highestCents: 2, lowestCents: 1 },
      maximum: extreme,
      minimum: extreme,
      method: 'searched' as const,
      isCut: true,
      facts: [administrationFact(a1, 'stop')],
    },
  };
  const span = '"from":"10:00","to":"2026-03-03T00:01","paymentCents":21731';
  expect(JSON.stringify(writeResult({ dateOfService: date }, coded, outcomes))).toBe(
    `{"id":"e1","release":"2026Q1","policy":"default","lines":[${lineText}],` +
      '"drugLines":[{"dateOfService":"2026-03-02","hcpcs":"J0696","modifiers":["JZ"],"units":4,"administrationIds":["a1"]}],' +
      '"notReported":[{"administrationId":"a1","ruleId":"classify/short","reason":"too short"}],' +
      '"findings":[{"ruleId":"documentation/stop","severity":"error","message":"no stop","facts":["administrations.a1.stop","timeZone"]}],' +
      `"outcomes":[{"fact":"administrations.a1.stop","ranges":[{${span},"lines":[${lineText}]}],"state":"assumed","assumedAt":"11:00",` +
      `"window":{"from":"10:00","to":"2026-03-03T00:01","because":"stay"},"minimum":{${span}},"maximum":{${span}},` +
      '"certain":[{"dateOfService":"2026-03-02","code":"96365","units":1}],"settledBy":["a note"]}],' +
      '"jointOutcomes":{"facts":["administrations.a1.stop"],"method":"searched","isCut":true,"minimum":{"at":["10:00"],"lines":[]},' +
      '"maximum":{"at":["10:00"],"lines":[]},"paymentBounds":{"lowestCents":1,"highestCents":2}}}',
  );
});

test('what is absent is left out, never written as null', () => {
  const { accessSiteId: _site, ...unplaced } = line;
  const { minutesCounted: _minutes, ...uncounted } = line.supportedBy[0] ?? {
    minutesDiscarded: [],
    facts: [],
    ruleId: 'r',
    administrationId: a1,
  };
  const bare = { ...coded, lines: [{ ...unplaced, supportedBy: [{ ...uncounted, minutesDiscarded: [] }] }] };
  expect(JSON.stringify(writeResult({ dateOfService: date }, bare).lines)).toBe(
    '[{"dateOfService":"2026-03-02","code":"96365","modifiers":["59"],"units":1,"status":"complete",' +
      '"supportedBy":[{"administrationId":"a1","ruleId":"time/first-hour","minutesDiscarded":[]}]}]',
  );
});

test('overrides stand beside the computed lines, which stay as they are', () => {
  const changed = { dateOfService: date, code: billingCode('96365'), modifiers: [], units: 2 };
  const given = {
    by: 'Dana',
    at: '2026-03-02T15:12:00Z',
    reason: 'as charted on paper',
    id: overrideId('o1'),
  };
  const was = {
    dateOfService: date,
    code: billingCode('96365'),
    modifiers: [],
    units: 1,
    accessSiteId: accessSiteId('s1'),
  };
  const write = (computed: typeof was) =>
    writeResult({ dateOfService: date, overrides: [{ ...given, computed, reported: changed }] }, coded);
  expect(write(was).lines).toEqual(writeResult({ dateOfService: date }, coded).lines);
  expect(JSON.stringify(write(was).overrides)).toBe(
    '[{"id":"o1","state":"stale","computed":{"dateOfService":"2026-03-02","code":"96365","modifiers":[],"units":1,"accessSiteId":"s1"},' +
      '"computedNow":{"dateOfService":"2026-03-02","code":"96365","modifiers":["59"],"units":1,"accessSiteId":"s1"},' +
      '"reported":{"dateOfService":"2026-03-02","code":"96365","modifiers":[],"units":2},' +
      '"reason":"as charted on paper","by":"Dana","at":"2026-03-02T15:12:00Z"}]',
  );
  expect(write({ ...was, units: 1, accessSiteId: accessSiteId('s9') }).overrides?.[0]?.state).toBe('void');
  expect('overrides' in writeResult({ dateOfService: date }, coded)).toBe(false);
});
