import { expect, test } from 'vitest';
import { isoDate } from '../../../domain/clock-time.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { accessSiteId, administrationId, encounterId } from '../../../domain/ids.ts';
import type { MoveIntent } from '../../../timeline/intent.ts';
import { sayDrag } from './describe-drag.ts';
import { otherLaneId, siteLaneId, unplacedLaneId } from './timeline-lane-id.ts';
import { timelineModel } from './timeline-model.ts';

const s1 = accessSiteId('s1');
const s2 = accessSiteId('s2');
const chart: Encounter = {
  id: encounterId('e1'),
  setting: 'facility',
  dateOfService: isoDate('2026-03-02'),
  stays: [],
  accessSites: [
    { id: s1, kind: 'peripheral-iv', label: 'L AC' },
    { id: s2, kind: 'port' },
  ],
  administrations: [
    {
      id: administrationId('a1'),
      route: 'iv-infusion',
      accessSiteId: s1,
      drug: { name: 'ceftriaxone' },
      start: 640,
      stop: 675,
    },
    { id: administrationId('a2'), route: 'iv-push', drug: { name: 'morphine' } },
    { id: administrationId('a3'), route: 'im-injection', drug: { name: 'ketorolac' }, start: 665 },
  ],
};
const move = (rest: Partial<MoveIntent>): MoveIntent => ({
  kind: 'move',
  barIds: ['a1'],
  byMinutes: 0,
  ...rest,
});

test.each([
  [move({}), 'Picked up ceftriaxone: arrows move, Space drops, Escape puts back'],
  [move({ isCopy: true }), 'Picked up a copy of ceftriaxone: arrows move, Space drops, Escape puts back'],
  [move({ barIds: ['a1', 'a2'] }), 'Picked up 2 administrations: arrows move, Space drops, Escape puts back'],
  [move({ byMinutes: 5 }), '10:40–11:15 · 35 min'],
  [move({ toLaneId: siteLaneId(s2) }), '10:40–11:15 · 35 min, to Port (s2)'],
  [move({ toLaneId: unplacedLaneId, isCopy: true }), 'Copy · 10:40–11:15 · 35 min, to Unplaced'],
  [move({ toLaneId: otherLaneId }), 'ceftriaxone does not go there: IV infusion needs a line'],
  [
    move({ toLaneId: otherLaneId, byMinutes: 5 }),
    '10:40–11:15 · 35 min. ceftriaxone does not go there: IV infusion needs a line',
  ],
])('%o is said as “%s”', (intent, words) => {
  expect(sayDrag(intent, chart)).toBe(words);
});

test('the name of a bar says drug, kind, site, times and what is missing, wherever it is drawn', () => {
  const names = timelineModel(chart, undefined).lanes.flatMap(({ bars }) =>
    bars.map(({ ariaLabel }) => ariaLabel),
  );
  expect(names).toEqual([
    'morphine, IV push, Unplaced, no times charted, Therapeutic',
    'ceftriaxone, IV infusion, L AC, start 10:40, stop 11:15, 35 min, Therapeutic',
    'ketorolac, IM injection, at 11:05, Therapeutic',
  ]);
});
