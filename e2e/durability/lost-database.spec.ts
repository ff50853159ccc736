import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareProfile } from './prepare-profile.ts';
import { startBrowser } from './real-browser.ts';
import { report } from './report.ts';
import { expect, test } from './watched-test.ts';
import { editOf, keepEditing, openEncounter, rescueHeading, titleField } from './witness.ts';

/*
 * What a browser does that takes its databases for damaged: it throws all of them away. Each edit is noted in a second place
 * before it is called saved, so that not even the last second is lost with them.
 */
test('databases thrown away right after a kill: what was called saved is restored to the last edit', async ({
  baseURL,
}) => {
  const origin = baseURL ?? '';
  const profile = await mkdtemp(join(tmpdir(), 'dripline-lost-'));
  try {
    const { address } = await prepareProfile({ profile }, origin);
    const first = await startBrowser({ profile });
    await openEncounter(first.page, address);
    const witness = await keepEditing(first.page, 1);
    await witness.after(20);
    await first.kill();
    await rm(join(profile, 'Default', 'IndexedDB'), { recursive: true, force: true, maxRetries: 5 });
    const second = await startBrowser({ profile });
    try {
      await second.page.goto(address);
      await rescueHeading(second.page).waitFor({ timeout: 60_000 });
      await second.page.getByRole('button', { name: 'Restore and go on' }).click({ timeout: 30_000 });
      await titleField(second.page).waitFor();
      const found = editOf(await titleField(second.page).inputValue());
      report('databases thrown away', { acknowledged: witness.acknowledged(), found });
      expect(found).toBeGreaterThanOrEqual(witness.acknowledged());
    } finally {
      await second.kill();
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
