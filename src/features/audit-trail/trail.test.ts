import { expect, test } from 'vitest';
import { verifyTrailFile, writeTrailFile } from '../../interop/audit-trail/trail-chain.ts';
import type { TrailEntry } from '../../storage/trail.ts';
import { trailCsv } from './trail-file.ts';
import { chartedChanges, filterTrail, noTrailFilter, wallTime } from './trail-filter.ts';
import { trailNames } from './trail-names.ts';

const entry: TrailEntry = {
  seq: 7,
  encounterId: 'e1',
  base: 1,
  revision: 2,
  previous: 'p',
  hash: 'h',
  kind: 'edited',
  at: '2026-11-25T02:30:05.000Z',
  offsetMinutes: -300,
  by: 'Grace',
  labels: ['Rename to “=1+1”'],
  changes: [
    { path: ['document', 'title'], before: 'Sepsis', after: '=1+1' },
    { path: ['workflow', 'revision'], before: 1, after: 2 },
  ],
};
const other: TrailEntry = { ...entry, seq: 8, kind: 'removed', by: 'Ada', labels: ['Delete'], changes: [] };

test('the time is that of the clock on the wall', () => {
  expect(wallTime(entry.at, -300)).toBe('2026-11-24 21:30:05 −05:00');
  expect(wallTime(entry.at, 345)).toBe('2026-11-25 08:15:05 +05:45');
});

test.each([
  [{}, [7, 8]],
  [{ words: 'grace sepsis' }, [7]],
  [{ kind: 'removed' as const }, [8]],
  [{ from: '2026-11-25' }, []],
  [{ to: '2026-11-24' }, [7, 8]],
])('the filter %j shows %j', (filter, seqs) => {
  expect(
    filterTrail([entry, other], { ...noTrailFilter, ...filter }, trailNames([entry, other])).map(
      ({ seq }) => seq,
    ),
  ).toEqual(seqs);
});

test('a table has a row for each field, and nothing in it is a formula', () => {
  const [, first, second, ...rest] = trailCsv([entry, other], trailNames([entry, other])).split('\r\n');
  expect(first).toBe(
    `"7","2026-11-25T02:30:05.000Z","2026-11-24 21:30:05 −05:00","Grace","e1","'=1+1","edited","Rename to “=1+1”","title","Sepsis","'=1+1","1","2","h","p"`,
  );
  expect(second).toContain('"8"');
  expect(rest).toEqual(['']);
});

test('the file for programs holds every entry as it is, oldest first, and can be verified', async () => {
  const text = await writeTrailFile([{ ...other, previous: 'h' }, entry], 'now');
  expect(JSON.parse(text)).toMatchObject({
    format: 'dripline-audit-trail',
    madeAt: 'now',
    entries: [entry, { ...other, previous: 'h' }],
  });
  expect(await verifyTrailFile(text)).toMatchObject({ ok: true, value: { first: 7, last: 8, leftOut: 0 } });
});

test('filter and table say what the screen says: the names of sites, drugs and encounters', () => {
  const created = {
    document: {
      title: 'Sepsis',
      accessSites: [
        { id: 's1', kind: 'peripheral-iv', label: 'L AC' },
        { id: 's2', kind: 'port', label: 'Port' },
      ],
      administrations: [{ id: 'a1', drug: { name: 'morphine' } }],
    },
  };
  const moved: TrailEntry = {
    ...entry,
    changes: [{ path: ['document', 'administrations', '#a1', 'accessSiteId'], before: 's1', after: 's2' }],
  };
  const entries = [moved, { ...entry, seq: 6, changes: [{ path: [], after: created }] }];
  const names = trailNames(entries);
  const found = (words: string) =>
    filterTrail(entries, { ...noTrailFilter, words }, names).map(({ seq }) => seq);
  expect(found('morphine port')).toEqual([7, 6]);
  expect(found('morphine: port')).toEqual([7]);
  expect(found('sepsis')).toEqual([7, 6]);
  expect(trailCsv([moved], names).split('\r\n')[1]).toContain(
    '"e1","Sepsis","edited","Rename to “=1+1”","morphine: access site","L AC","Port"',
  );
});

test('an encounter that came in as a whole is told thing by thing, and what it was replaced by only where it differs', () => {
  const document = {
    id: 'e1',
    schemaVersion: 1,
    title: 'Sepsis',
    accessSites: [{ id: 's1', kind: 'port' }],
    administrations: [
      { id: 'a1', drug: { name: 'morphine' } },
      { id: 'a2', drug: { name: 'ns' } },
    ],
  };
  const workflow = { status: 'draft', revision: 1, updatedAt: 'now' };
  const pathsOf = (changes: TrailEntry['changes']): readonly string[] =>
    chartedChanges({ changes }).map(({ path }) => path.join(' '));
  const parts = [
    'document title',
    'document accessSites #s1',
    'document administrations #a1',
    'document administrations #a2',
  ];
  expect(pathsOf([{ path: [], after: { document, workflow } }])).toEqual([...parts, 'workflow status']);
  expect(pathsOf([{ path: [], before: { document, workflow } }])).toEqual([...parts, 'workflow status']);
  const after = { ...document, administrations: [{ id: 'a1', drug: { name: 'ketorolac' } }] };
  expect(chartedChanges({ changes: [{ path: ['document'], before: document, after }] })).toEqual([
    {
      path: ['document', 'administrations', '#a1'],
      before: { id: 'a1', drug: { name: 'morphine' } },
      after: { id: 'a1', drug: { name: 'ketorolac' } },
    },
    { path: ['document', 'administrations', '#a2'], before: { id: 'a2', drug: { name: 'ns' } } },
  ]);
});
