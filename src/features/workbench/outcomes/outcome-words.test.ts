import { expect, test } from 'vitest';
import { resolvePolicy } from '../../../domain/policy.ts';
import { day } from '../../../rules/example.ts';
import { claimOutcomes } from '../../../rules/index.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { groupFindings } from '../findings/group-findings.ts';
import { outcomesByFinding } from '../findings/outcomes-by-finding.ts';
import { codingOf } from '../coding-of.ts';
import { createMarker, outcomeMarks } from './outcome-marks.ts';
import { linesBeyond, linesText, rangeText, spanText } from './outcome-words.ts';

const chart = day().infusion('A', '10:00').stay('emergency', '9:00', '13:00').build();
const outcomes = claimOutcomes(chart, testCodeSet(), resolvePolicy('facility'));
const [fact] = outcomes.facts;

test('a missing stop reads as ranges of claims', () => {
  if (fact === undefined) throw new Error('no outcomes');
  const rows = fact.ranges.map((range) => `${rangeText(range, fact)}: ${linesText(linesBeyond(range.lines, fact.certain), chart.dateOfService)}`);
  expect(rows).toEqual(['to 10:15: 96374', '10:16–11:30: 96365', '11:31–12:30: 96365, 96366', 'from 12:31: 96365, 96366 ×2']);
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

test('each unknown time stands with one finding that speaks of it', () => {
  const { findings } = codingOf(chart, testCodeSet());
  const groups = groupFindings([...findings, ...findings]);
  expect([...outcomesByFinding(groups, outcomes).values()]).toEqual([[fact]]);
  expect(outcomesByFinding(groups, undefined).size).toBe(0);
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
