import { expect, test } from 'vitest';
import type { TrailEntry } from '../../storage/trail.ts';
import { trailNames } from './trail-names.ts';

const entry = (encounterId: string, changes: TrailEntry['changes']): TrailEntry => ({
  seq: 1,
  encounterId,
  base: 1,
  revision: 2,
  previous: 'p',
  hash: 'h',
  kind: 'edited',
  at: '2026-11-25T02:30:05.000Z',
  offsetMinutes: -300,
  by: 'Grace',
  labels: [],
  changes,
});

test('names come from what was created, added and changed; the newest counts; encounters are kept apart', () => {
  const created = {
    document: {
      title: 'Sepsis',
      dateOfService: '2026-11-24',
      accessSites: [{ id: 's1', kind: 'peripheral-iv' }],
      administrations: [{ id: 'a1', drug: { name: 'morphine' } }],
    },
  };
  const names = trailNames([
    entry('e1', [{ path: ['document', 'title'], before: 'Sepsis', after: 'Sepsis, day 2' }]),
    entry('e1', [{ path: ['document', 'accessSites', '#s1', 'label'], before: 'L AC', after: 'L AC 20G' }]),
    entry('e1', [
      { path: ['document', 'accessSites', '#s2'], after: { id: 's2', kind: 'port', label: 'Port' } },
    ]),
    entry('e1', [{ path: ['document', 'administrations', '#a2', 'drug'], after: { name: 'ketorolac' } }]),
    entry('e1', [{ path: [], after: created }]),
    entry('e2', [{ path: ['document', 'dateOfService'], before: '2026-11-24', after: '2026-11-25' }]),
    entry('e2', [{ path: [], after: created }]),
  ]);
  expect(names.get('e1')).toEqual({
    title: 'Sepsis, day 2',
    dateOfService: '2026-11-24',
    accessSites: [
      { id: 's1', label: 'L AC 20G' },
      { id: 's2', label: 'Port' },
    ],
    administrations: [
      { id: 'a2', drug: { name: 'ketorolac' } },
      { id: 'a1', drug: { name: 'morphine' } },
    ],
  });
  expect(names.get('e2')?.dateOfService).toBe('2026-11-25');
  expect(names.get('e2')?.accessSites).toEqual([{ id: 's1', label: 'peripheral iv' }]);
});
