import { expect, test } from 'vitest';
import { encodeEncounterRecord, startEncounterRecord } from '../../document/encounter-record.ts';
import { isoDate } from '../../domain/clock-time.ts';
import { encounterId } from '../../domain/ids.ts';
import { writeBackup } from '../../storage/backup/backup-file.ts';
import { newBackupKey, sealBackup } from '../../storage/backup/sealed-backup.ts';
import { readBackupFile } from './read-backup-file.ts';
import type { RestoreProgress } from './read-backup-file.ts';

const at = '2026-11-23T10:00:00.000Z';
/** A text that a store may hold and no import lets in: a lone surrogate. */
const oddTitle = 'ward \ud83d 3';
const saved = (id: string) =>
  encodeEncounterRecord(
    startEncounterRecord(
      {
        id: encounterId(id),
        title: oddTitle,
        setting: 'facility',
        dateOfService: isoDate('2026-03-02'),
        stays: [],
        accessSites: [],
        administrations: [],
      },
      '2026Q4',
      at,
    ),
  );
const backup = writeBackup(
  Array.from({ length: 120 }, (_, index) => ({ saved: saved(`e${String(index)}`), findings: undefined })),
  [],
  at,
);
const fileOf = (text: string, size?: number) => ({
  name: 'backup.json',
  size: size ?? text.length,
  stream: () => new Blob([text]).stream(),
});

test('whatever was stored comes back, also text that no import would let in, and progress is told', async () => {
  const told: RestoreProgress[] = [];
  const read = await readBackupFile({ file: fileOf(backup) }, (progress) => told.push(progress));
  if (read.status !== 'read') throw new Error(read.status);
  expect(read.contents.problems).toEqual([]);
  expect(read.contents.records.map((one) => one.saved)).toEqual(
    Array.from({ length: 120 }, (_, index) => saved(`e${String(index)}`)),
  );
  expect(told.at(0)?.step).toBe('reading');
  expect(told.filter(({ step }) => step === 'checking').map(({ done, total }) => [done, total])).toEqual([
    [0, 120],
    [50, 120],
    [100, 120],
  ]);
});

test('a sealed backup asks for its passphrase and takes no other', async () => {
  const { sealer, envelope } = await newBackupKey('correct horse');
  const file = fileOf(await sealBackup(backup, sealer, envelope));
  expect(await readBackupFile({ file })).toEqual({ status: 'sealed' });
  expect(await readBackupFile({ file, passphrase: 'wrong horse' })).toEqual({ status: 'not-opened' });
  const opened = await readBackupFile({ file, passphrase: 'correct horse' });
  expect(opened.status === 'read' && opened.contents.records).toHaveLength(120);
});

test.each([
  ['too large', fileOf(backup, 2 ** 30), '', /larger than 350 MB/],
  ['no JSON', fileOf('not json'), '', /not JSON at line 1/],
  ['cut off', fileOf(backup.slice(0, -40)), '', /not JSON at line/],
  ['deep', fileOf('[\n'.repeat(1_000_000)), 'line 65', /more than 64 levels/],
  [
    'a prototype',
    fileOf(backup.replace('"savedWith"', '"__proto__"')),
    'envelopes[0].__proto__',
    /not allowed/,
  ],
  ['too many', fileOf(`[${'0,'.repeat(100_000)}0]`), '', /more than 100,000 entries/],
  ['compressed', fileOf('PK\u0003\u0004'), '', /ZIP archive/],
  ['another file', fileOf('{"schemaVersion":1}'), '', /no backup of Dripline/],
])('a file that is %s is refused with its cause and place', async (_, file, path, cause) => {
  const read = await readBackupFile({ file });
  if (read.status !== 'refused') throw new Error(read.status);
  expect(read.problem.message).toMatch(cause);
  if (path !== '') expect(read.problem.path).toBe(path);
});
