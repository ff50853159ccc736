import { expect, test } from 'vitest';
import { formatFactPath } from '../../../domain/fact-path.ts';
import { resolvePolicy } from '../../../domain/policy.ts';
import { day } from '../../../rules/example.ts';
import { claimOutcomes } from '../../../rules/index.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { groupFindings } from '../findings/group-findings.ts';
import { unknownsOfFindings } from '../findings/unknowns-of-findings.ts';
import { codingOf } from '../coding-of.ts';
import { hasUnknownTimes, unknownFacts } from './unknown-facts.ts';
import { createMarker, outcomeMarks } from './outcome-marks.ts';
import { glanceText, linesBeyond, linesText, rangeText, spanText, wholeSpanText } from './outcome-words.ts';

const chart = day().infusion('A', '10:00').stay('emergency', '9:00', '13:00').build();
const policy = resolvePolicy('facility');
const outcomes = claimOutcomes(chart, testCodeSet(), policy);
const [fact] = outcomes.facts;

test('a missing stop reads as ranges of claims', () => {
  if (fact === undefined) throw new Error('no outcomes');
  const rows = fact.ranges.map((range) => `${rangeText(range, fact)}: ${linesText(linesBeyond(range.lines, fact.certain), chart.dateOfService)}`);
  expect(rows).toEqual(['to 10:15: 96374', '10:16–11:30: 96365', '11:31–12:30: 96365, 96366', 'from 12:31: 96365, 96366 ×2']);
  expect(glanceText(fact, chart.dateOfService)).toBe('to 10:15 96374 · 10:16–11:30 96365 · 11:31–12:30 96365, 96366 · from 12:31 96365, 96366 ×2');
  expect([wholeSpanText(4210, 31055), wholeSpanText(4210, 4210)]).toEqual(['$42–$311', '$42']);
  expect(spanText(fact.minimum.payment?.cents ?? 0, fact.maximum.payment?.cents ?? 0)).toMatch(/^\$[\d.]+ to \$[\d.]+$/);
});

test('what is certain is not said again in every range', () => {
  const [line] = codingOf(day().infusion('A', '10:00', '12:00').build(), testCodeSet()).lines;
  if (line === undefined) throw new Error('no line');
  const two = [{ ...line, units: 3, modifiers: ['59'] }];
  expect(linesText(linesBeyond(two, [{ ...line, units: 1 }]), line.dateOfService)).toBe(`${line.code}-59 ×2`);
  expect(linesText(linesBeyond([line], [line]), line.dateOfService)).toBe('nothing');
  expect(linesText([line], '2026-01-01' as typeof line.dateOfService)).toBe(`${line.code} on 2026-03-02`);
});

test('each unknown time stands with one finding that speaks of it, and has its room before it is worked out', () => {
  const { findings } = codingOf(chart, testCodeSet());
  const groups = groupFindings([...findings, ...findings]);
  const shown = (state: Parameters<typeof unknownsOfFindings>[2]) => [...unknownsOfFindings(groups, chart, state).values()];
  const path = fact?.fact;
  expect(shown({ encounter: undefined, outcomes: undefined, isDone: true })).toEqual([[{ fact: path, outcomes: undefined, isStale: true }]]);
  expect(shown({ encounter: chart, outcomes, isDone: true })).toEqual([[{ fact: path, outcomes: fact, isStale: false }]]);
  const begun = { encounter: chart, outcomes: undefined, earlier: outcomes, isDone: false };
  expect(shown(begun)).toEqual([[{ fact: path, outcomes: fact, isStale: true }]]);
  expect(shown({ encounter: { ...chart }, outcomes, isDone: true })).toEqual(shown(begun));
  // Where it makes no difference its room stays, and there is nothing to wait for.
  expect(shown({ encounter: chart, outcomes: { facts: [] }, isDone: true })).toEqual([[{ fact: path, outcomes: undefined, isStale: false }]]);
});

test('which times can be said something of alone, and whether there are several, is known beforehand', () => {
  const both = day().infusion('A', '10:00').infusion('B').infusion('C', undefined, '12:00').build();
  expect(unknownFacts(both).map(formatFactPath)).toEqual(['administrations.a1.stop', 'administrations.a3.start']);
  expect(unknownFacts(day().push('A').build()).map(formatFactPath)).toEqual(['administrations.a1.start']);
  const facts = (of: typeof both): readonly string[] => claimOutcomes(of, testCodeSet(), policy).facts.map((one) => formatFactPath(one.fact));
  expect(facts(both)).toEqual(unknownFacts(both).map(formatFactPath));
  expect([hasUnknownTimes(chart), hasUnknownTimes(both), hasUnknownTimes(day().infusion('A').build())]).toEqual([false, true, true]);
});

test('the bar is marked where another claim begins, and equal lanes stay equal', () => {
  const marks = outcomeMarks(outcomes, chart.dateOfService);
  expect(marks.get('a1')?.map((mark) => mark.minute)).toEqual([616, 691, 751]);
  expect(marks.get('a1')?.[0]?.label).toBe('A stop from 10:16 on would mean 96365');
  const bar = { id: 'a1', label: '', badges: [], tone: '', ariaLabel: '' };
  const lane = { id: 's1', label: '', bars: [bar] };
  const other = { id: 's2', label: '', bars: [{ ...bar, id: 'a2' }] };
  const marker = createMarker(marks);
  const first = marker({ lanes: [lane, other], bands: [] });
  expect(first.lanes[0]?.bars[0]?.marks?.length).toBe(3);
  expect(first.lanes[1]).toBe(other);
  expect(marker({ lanes: [lane, other], bands: [] }).lanes[0]).toBe(first.lanes[0]);
});
