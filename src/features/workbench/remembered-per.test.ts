import { expect, test } from 'vitest';
import { chart } from '../../testing/encounter-builder.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codingOf } from './coding-of.ts';
import { listRows } from './administration-list/list-row-model.ts';
import { timelineModel } from './encounter-timeline/timeline-model.ts';

const codeSet = testCodeSet();

test('when one of two administrations moves, the other keeps its reading, its bar and its row', () => {
  const before = chart().site('s1').infusion('A', '08:00', '10:00').infusion('B', '11:00', '12:00').build();
  const [first, second] = before.administrations;
  if (first === undefined || second?.start === undefined) throw new Error('two were charted');
  const after = { ...before, administrations: [first, { ...second, start: second.start + 5 }] };
  const [was, is] = [before, after].map((encounter) => {
    const coding = codingOf(encounter, codeSet);
    const bars = timelineModel(encounter, coding).lanes.flatMap((lane) => lane.bars);
    const rows = listRows(encounter, coding, undefined);
    return [first, second].map(({ id }) => ({
      reading: coding.administrations.get(id),
      bar: bars.find((bar) => bar.id === id),
      row: rows.find((row) => row.id === id),
    }));
  });
  expect(is?.[0]?.reading).toBe(was?.[0]?.reading);
  expect(is?.[0]?.bar).toBe(was?.[0]?.bar);
  expect(is?.[0]?.row).toBe(was?.[0]?.row);
  expect(is?.[1]?.reading).not.toEqual(was?.[1]?.reading);
  expect(is?.[1]?.bar).not.toEqual(was?.[1]?.bar);
  expect(is?.[1]?.row).not.toEqual(was?.[1]?.row);
});
