import { expect, test } from 'vitest';
import { timeOfDay } from '../../domain/clock-time.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { kindsOf, trialsOf } from '../code-encounter.ts';
import { day, minuteOf } from '../example.ts';
import type { Day } from '../example.ts';
import { nextChangeOf } from './next-change.ts';
import { unknownTimes, withTime } from './unknown-times.ts';

const policy = resolvePolicy('facility');

/** Where the first unknown time of a chart is said to change the claim next, seen from two of its minutes. */
function foretold(chart: Day, from: string, to: string): string | undefined {
  const encounter = chart.build();
  const [unknown] = unknownTimes(encounter, policy);
  if (unknown === undefined) throw new Error('no time is unknown');
  const kinds = kindsOf(encounter, testCodeSet(), policy);
  const { code } = trialsOf(encounter, unknown.administration.id, testCodeSet(), policy);
  const trial = (at: string) => code(withTime(encounter, unknown, minuteOf(at)));
  const drugOf = (id: AdministrationId): string =>
    kinds.get(id)?.drugKey ?? id;
  const at = nextChangeOf(drugOf)(trial(from), minuteOf(from), trial(to), minuteOf(to));
  return at === undefined ? undefined : timeOfDay(at);
}

const bag = (): Day => day().infusion('A', '10:00');

test.each([
  ['another hour is earned at 91 minutes, whatever lies between', bag(), '10:40', '11:35', '11:31'],
  ['of several hours the next one', bag(), '10:40', '15:00', '11:31'],
  ['and the one after it', bag(), '11:31', '15:00', '12:31'],
  ['hours of one drug are of its bags together', day().infusion('A', '7:00', '7:50').infusion('A', '10:00'), '10:20', '11:00', '10:41'],
  ['fluid earns its first hour at 31 minutes', day().infusion('B', '7:00', '8:00').hydration('10:00'), '10:10', '11:00', '10:31'],
  ['fluid loses an hour to a drug that runs beside it', bag().hydration('9:30', '11:01'), '10:00', '10:30', '10:01'],
  ['a later start takes an hour away', day().infusion('A', undefined, '12:00'), '10:00', '11:00', '10:30'],
  ['16 minutes make a push an infusion', bag(), '10:05', '10:40', '10:16'],
  ['a later start makes a push of an infusion', day().infusion('A', undefined, '12:00'), '10:45', '11:50', '11:45'],
  ['an hour that is lost before another one is earned', bag().hydration('9:30', '11:01'), '10:00', '11:40', '10:01'],
  ['an hour that is earned before another one is lost', bag().hydration('8:00', '11:20'), '10:10', '10:55', '10:16'],
  ['the end of the stretch itself', bag(), '10:40', '11:31', '11:31'],
  ['beside another drug the 16th minute', bag().infusion('B', '9:00', '12:00'), '10:05', '10:30', '10:16'],
  ['beside another drug a start from which it is a push', day().infusion('A', '9:00', '12:00').infusion('B', undefined, '10:40'), '10:05', '10:30', '10:25'],
  ['also where it earns no hour, beside another drug', bag().infusion('B', '9:00', '12:00'), '10:05', '10:15', undefined],
] as const)('%s', (_, chart, from, to, at) => {
  expect(foretold(chart, from, to)).toBe(at);
});

test('what lies beyond both trials is not foretold', () => {
  expect(foretold(bag(), '10:40', '11:00')).toBeUndefined();
  expect(foretold(bag(), '11:31', '12:30')).toBeUndefined();
});
