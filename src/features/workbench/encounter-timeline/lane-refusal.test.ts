import { expect, test } from 'vitest';
import type { Route } from '../../../domain/administration.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { accessSiteId, administrationId, encounterId } from '../../../domain/ids.ts';
import { intentToCommand } from './intent-to-command.ts';
import { laneRefusal } from './lane-refusal.ts';
import { otherLaneId, siteLaneId, unplacedLaneId } from './timeline-lane-id.ts';

const s1 = accessSiteId('s1');
const given = (route: Route): Encounter => ({
  id: encounterId('e1'),
  setting: 'facility',
  dateOfService: isoDate('2026-03-02'),
  stays: [],
  accessSites: [{ id: s1, kind: 'peripheral-iv', label: 'L AC' }],
  administrations: [{ id: administrationId('a1'), route, accessSiteId: s1, drug: { name: 'ceftriaxone' }, start: 600 }],
});
const move = (toLaneId: string, byMinutes = 0) => ({ kind: 'move', barIds: ['a1'], byMinutes, toLaneId }) as const;

test('a lane that does not take a drug says why, and the bar keeps its lane', () => {
  const infusion = given('iv-infusion');
  expect(laneRefusal(move(otherLaneId), infusion)).toBe('ceftriaxone does not go there: IV infusion needs a line');
  expect(intentToCommand(move(otherLaneId), infusion)).toBeUndefined();
  expect(intentToCommand(move(otherLaneId, 5), infusion)).toEqual({ type: 'move-administrations', ids: ['a1'], byMinutes: 5 });
  const injection = given('im-injection');
  expect(laneRefusal(move(siteLaneId(s1)), injection)).toBe('ceftriaxone does not go there: IM injection goes through no line');
  expect(intentToCommand(move(siteLaneId(s1)), injection)).toBeUndefined();
});

test('what may go without a line goes where nothing has one; a line takes every drug that runs through one', () => {
  const place = { type: 'place-administrations', ids: ['a1'] };
  expect(intentToCommand(move(otherLaneId), given('sc-infusion'))).toEqual({ ...place, accessSiteId: undefined });
  expect(intentToCommand(move(unplacedLaneId), given('iv-push'))).toEqual({ ...place, accessSiteId: undefined });
  expect(intentToCommand(move(unplacedLaneId, 20), given('iv-push'))).toEqual({
    type: 'move-administrations',
    ids: ['a1'],
    byMinutes: 20,
    to: { accessSiteId: undefined },
  });
  expect(intentToCommand({ ...move(unplacedLaneId), isCopy: true }, given('iv-push'))).toEqual({
    type: 'copy-administrations',
    ids: ['a1'],
    newIds: ['a2'],
    byMinutes: 0,
    to: { accessSiteId: undefined },
  });
  expect(intentToCommand(move(siteLaneId(s1)), given('iv-infusion'))).toEqual({ ...place, accessSiteId: s1 });
});
