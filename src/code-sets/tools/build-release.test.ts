import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const tool = join(import.meta.dirname, 'build-release.mjs');

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8' });
  return { status, lines: (stdout + stderr).trim().split('\n') };
};

test('the published files are those the source gives', () => {
  expect(run('--check')).toEqual({ status: 0, lines: ['Up to date.'] });
});

describe('with a copy of the source', () => {
  let folder = '';
  const source = (file: string, release = '2026Q4') => join(folder, 'source', release, file);
  const build = (...args: readonly string[]) =>
    run(...args, '--source', join(folder, 'source'), '--output', join(folder, 'output'));
  const replaceIn = (file: string, from: string, to: string, release?: string) => {
    const before = readFileSync(source(file, release), 'utf8');
    writeFileSync(source(file, release), before.replaceAll(from, to));
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'code-sets-'));
    cpSync(join(import.meta.dirname, 'source'), join(folder, 'source'), { recursive: true });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('a second build gives the same bytes and says what a change changes', () => {
    build();
    const output = join(folder, 'output', '2026Q4');
    const bytes = () => readdirSync(output).map((file) => [file, readFileSync(join(output, file), 'utf8')]);
    const first = bytes();
    expect([build(), bytes()]).toEqual([{ status: 0, lines: ['Up to date.'] }, first]);

    replaceIn('mue.csv', 'facility,96365,2,', 'facility,96365,3,');
    expect(build()).toEqual({
      status: 0,
      lines: ['2026Q4/mue.json: 1 change', '  ~ facility 96365: [2,3] → [3,3]', 'Written.'],
    });
  });

  test('a new quarter needs a folder and nothing else', () => {
    cpSync(join(folder, 'source', '2026Q4'), join(folder, 'source', '2027Q1'), { recursive: true });
    replaceIn('release.json', '2026Q4', '2027Q1', '2027Q1');
    replaceIn('release.json', '2026-01-01', '2027-01-01', '2027Q1');
    replaceIn('release.json', '2026-12-31', '2027-03-31', '2027Q1');
    replaceIn('ptp.csv', 'facility,96365,96372,1', 'facility,96365,96372,0', '2027Q1');
    build();
    expect([
      JSON.parse(readFileSync(join(folder, 'output', 'index.json'), 'utf8')),
      build('--diff', '2026Q4', '2027Q1').lines,
    ]).toEqual([
      {
        schemaVersion: 1,
        releases: [
          { id: '2024Q3', from: '2024-07-01', to: '2025-12-31' },
          { id: '2026Q4', from: '2026-01-01', to: '2026-12-31' },
          { id: '2027Q1', from: '2027-01-01', to: '2027-03-31' },
        ],
      },
      ['ptp.json: 1 change', '  ~ facility 96365 96372: 1 → 0'],
    ]);
  });

  test('a release may share the tables of another, but then has none of its own', () => {
    const shared = (file: string) => readFileSync(join(folder, 'output', '2024Q3', file), 'utf8');
    build();
    expect(shared('drugs.json')).toBe(readFileSync(join(folder, 'output', '2026Q4', 'drugs.json'), 'utf8'));
    cpSync(source('ndc.csv'), source('ndc.csv', '2024Q3'));
    expect(build()).toEqual({
      status: 1,
      lines: ['2024Q3/release.json: ndc.csv is shared with 2026Q4, yet the folder has one'],
    });
  });

  test('releases that leave a day uncovered, or cover one twice, are refused', () => {
    replaceIn('release.json', '2025-12-31', '2025-12-30', '2024Q3');
    const gap = build();
    replaceIn('release.json', '2025-12-30', '2026-01-01', '2024Q3');
    expect([gap, build()]).toEqual([
      { status: 1, lines: ['no release covers the days between 2024Q3 and 2026Q4'] },
      { status: 1, lines: ['releases 2024Q3 and 2026Q4 share dates of service'] },
    ]);
  });

  test.each<[string, () => void]>([
    [
      'mue.csv: column cms_descriptor is not allowed here; descriptors and other text stay out',
      () => replaceIn('mue.csv', 'adjudication', 'cms_descriptor'),
    ],
    ['codes.csv: no code for port-flush', () => replaceIn('codes.csv', ',port-flush,', ',,')],
    [
      'codes.csv 96523: on-body-injector already stands for 96377',
      () => replaceIn('codes.csv', ',port-flush,', ',on-body-injector,'),
    ],
    [
      'codes.csv 36000: a label is 1 to 6 words of our own',
      () => replaceIn('codes.csv', 'Needle or catheter into vein', 'Far too many words for one short label'),
    ],
    [
      'mue.csv line 2922: facility 96365 is there twice with different values',
      () => appendFileSync(source('mue.csv'), 'facility,96365,9,3,2026-10-01\n'),
    ],
    [
      'add-ons.csv: a primary of 96361 is not in codes.csv',
      () => appendFileSync(source('add-ons.csv'), '96361,12345\n'),
    ],
    [
      'drugs.csv J0696: "1990-13-30" is not a calendar date',
      () => replaceIn('drugs.csv', 'IV|IM,1990-01-01,', 'IV|IM,1990-13-30,'),
    ],
    [
      'successions.csv J0696 J9999: J0696 has not ended',
      () => appendFileSync(source('successions.csv'), 'J0696,J9999\n'),
    ],
    [
      '2026Q4/release.json: ends before it begins',
      () => replaceIn('release.json', '2026-12-31', '2024-01-01'),
    ],
  ])('refuses: %s', (message, damage) => {
    damage();
    expect(build()).toEqual({ status: 1, lines: [message] });
  });
});
