import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareProfile } from './prepare-profile.ts';
import { startBrowser } from './real-browser.ts';
import { report } from './report.ts';
import { expect, test } from './watched-test.ts';
import { editOf, keepEditing, openEncounter } from './witness.ts';

/** A record of LevelDB's log of which the writer wrote no more than the beginning: checksum, length, kind, a few bytes. */
function halfARecord(): Uint8Array {
  const bytes = new Uint8Array(107).fill(7);
  new DataView(bytes.buffer).setUint16(4, 2000, true);
  bytes[6] = 1;
  return bytes;
}

/** Does to a profile what a kill in the midst of a write does. */
async function tear(profile: string): Promise<number> {
  const files = await readdir(join(profile, 'Default', 'IndexedDB'), {
    withFileTypes: true,
    recursive: true,
  });
  const logs = files.filter(
    ({ name, parentPath }) => /^\d+\.log$/.test(name) && parentPath.endsWith('.indexeddb.leveldb'),
  );
  for (const { name, parentPath } of logs) await appendFile(join(parentPath, name), halfARecord());
  return logs.length;
}

/*
 * Chromium goes on writing in a log whose last record is torn (google/leveldb, issue 1287). What comes after it is whole and
 * acknowledged, and the next start takes the log for damaged and throws all databases of the origin away.
 */
test('a kill in the midst of a write costs nothing at the start after the next', async ({ baseURL }) => {
  const origin = baseURL ?? '';
  const profile = await mkdtemp(join(tmpdir(), 'dripline-torn-'));
  try {
    const { address } = await prepareProfile({ profile }, origin);
    expect(await tear(profile)).toBeGreaterThan(0);
    const second = await startBrowser({ profile });
    await openEncounter(second.page, address);
    const witness = await keepEditing(second.page, 1);
    await witness.after(5);
    await second.kill();
    const third = await startBrowser({ profile });
    try {
      const { title } = await openEncounter(third.page, address);
      report('torn log', { acknowledged: witness.acknowledged(), found: editOf(title) });
      expect(editOf(title)).toBeGreaterThanOrEqual(witness.acknowledged());
    } finally {
      await third.kill();
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
