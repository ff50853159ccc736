import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { generatedEncounter } from './bench/generated-encounters.ts';

const commandLine = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

function dripline(
  args: readonly string[],
  input = '',
): { status: number | null; output: string; errors: string } {
  const ended = spawnSync(process.execPath, [commandLine, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status: ended.status, output: ended.stdout, errors: ended.stderr };
}

const oneInfusion = JSON.stringify({
  schemaVersion: 1,
  id: 'one-infusion',
  setting: 'facility',
  dateOfService: '2026-11-02',
  administrations: [
    {
      id: 'a1',
      route: 'iv-infusion',
      drug: { name: 'ceftriaxone', hcpcs: 'J0696' },
      start: '2026-11-02T10:12',
      stop: '2026-11-02T10:47',
    },
  ],
});

test('an encounter goes in on a line and its claim comes out on a line', () => {
  const { status, output, errors } = dripline(['code'], `${oneInfusion}\n{"id":"broken"\n${oneInfusion}\n`);
  const [first = '', second = '', third = '', end] = output.split('\n');
  expect({ status, errors, end }).toEqual({ status: 2, errors: '', end: '' });
  expect(JSON.parse(first)).toMatchObject({
    id: 'one-infusion',
    release: '2026Q4',
    policy: 'default',
    lines: [
      {
        code: '96365',
        units: 1,
        modifiers: [],
        supportedBy: [{ administrationId: 'a1', minutesCounted: 35 }],
      },
    ],
  });
  expect(Object.keys(JSON.parse(first))).toEqual([
    'id',
    'release',
    'policy',
    'lines',
    'drugLines',
    'notReported',
    'findings',
    'outcomes',
  ]);
  expect(JSON.parse(second)).toMatchObject({ error: { line: 2, path: '' } });
  expect(third).toBe(first);
});

test('equal input gives output that is equal byte by byte, in the order of the input', () => {
  const encounters = Array.from({ length: 500 }, (_, seed) => generatedEncounter(seed + 1, 12, 2));
  const input = encounters.map((encounter) => JSON.stringify(encounter)).join('\n');
  const first = dripline(['code'], input);
  expect(first.status).toBe(0);
  expect(dripline(['code'], input)).toEqual(first);
  const ids = first.output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).id);
  expect(ids).toEqual(encounters.map(({ id }) => id));
});

test('the schema it prints is the published one', () => {
  const published = fileURLToPath(new URL('../dist/schema/encounter-1.schema.json', import.meta.url));
  expect(dripline(['schema'])).toEqual({ status: 0, output: readFileSync(published, 'utf8'), errors: '' });
});
