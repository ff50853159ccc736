import { expect, test } from 'vitest';
import { applyCommand } from '../../../document/apply-command.ts';
import type { Command } from '../../../document/command.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { accessSiteId, administrationId, encounterId } from '../../../domain/ids.ts';
import { changedTimes } from './changed-times.ts';

const [a1, a2, a3] = [administrationId('a1'), administrationId('a2'), administrationId('a3')];
const chart: Encounter = {
  id: encounterId('e1'),
  setting: 'facility',
  dateOfService: isoDate('2026-03-02'),
  stays: [],
  accessSites: [{ id: accessSiteId('s1'), kind: 'port' }],
  administrations: [
    { id: a1, route: 'iv-infusion', drug: { name: 'ceftriaxone' }, start: 640, stop: 675 },
    { id: a2, route: 'iv-push', drug: { name: 'morphine' }, start: 600 },
  ],
};

function said(step: string, command: Command): string {
  const next = applyCommand(chart, command);
  if (!next.ok) throw new Error(next.error.message);
  return changedTimes(step, chart, next.value);
}

test.each<[string, string, Command]>([
  ['10:25–11:00 · 35 min', 'Move ceftriaxone', { type: 'move-administrations', ids: [a1], byMinutes: -15 }],
  [
    '15 min earlier',
    'Move 2 administrations',
    { type: 'move-administrations', ids: [a1, a2], byMinutes: -15 },
  ],
  [
    '10:40–11:15 · 30 min',
    'Set the pause of ceftriaxone',
    { type: 'set-pauses', administrationId: a1, pauses: [{ start: 650, stop: 655 }] },
  ],
  [
    '10:40–?',
    'Stop of ceftriaxone unknown',
    { type: 'set-stop-time', administrationId: a1, stop: undefined },
  ],
  ['11:00', 'Copy morphine', { type: 'copy-administrations', ids: [a2], newIds: [a3], byMinutes: 60 }],
  ['', 'Set stop of ceftriaxone to 11:09', { type: 'set-stop-time', administrationId: a1, stop: 669 }],
  [
    '',
    'Set stop of ceftriaxone to 00:41 (next day)',
    { type: 'set-stop-time', administrationId: a1, stop: 1481 },
  ],
  [
    '10:40–11:09 · 29 min',
    'Undone: Set stop of ceftriaxone to 11:15',
    { type: 'set-stop-time', administrationId: a1, stop: 669 },
  ],
  ['', 'Remove morphine', { type: 'remove-administrations', ids: [a2] }],
  [
    '',
    'Place ceftriaxone on port',
    { type: 'place-administrations', ids: [a1], accessSiteId: accessSiteId('s1') },
  ],
])('“%s” of %s', (times, step, command) => {
  expect(said(step, command)).toBe(times);
});
