import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/coder-test.ts';

/** Stores what is of no use until not even a little more fits. */
async function fillDisk(page: Page): Promise<void> {
  const name = await page.evaluate(async () => {
    const request = indexedDB.open('of-no-use', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows'));
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.addEventListener('success', () => resolve(request.result));
    });
    let key = 0;
    const isStored = (size: number): Promise<boolean> =>
      new Promise((resolve) => {
        const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
        const row = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(row.subarray(at, at + 65_536));
        transaction.objectStore('rows').put(row, key++);
        transaction.addEventListener('complete', () => resolve(true));
        transaction.addEventListener('abort', () => resolve(false));
      });
    let size = 1_048_576;
    while (size >= 256) if (!(await isStored(size))) size /= 4;
    return (await isStored(256)) ? 'there is still room' : 'full';
  });
  expect(name).toBe('full');
}

test('on a full disk an edit is never called saved, can be exported, and is saved once there is room', async ({
  context,
  page,
  worklist,
  baseURL,
}) => {
  const devTools = await context.newCDPSession(page);
  const origin = new URL(baseURL ?? '').origin;
  await devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 12 * 1024 * 1024 });
  await worklist.open();
  const workbench = await worklist.openEncounter('Two lines, two initials');
  await fillDisk(page);

  const title = page.getByRole('textbox', { name: 'Title of the encounter' });
  await title.fill('Edited on a full disk');
  await title.press('Enter');
  const notSaved = page.getByRole('alert').filter({ hasText: 'Not saved: no room is left on this disk' });
  await expect(notSaved).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toHaveCount(0);

  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder('Type what you want to do')).toBeFocused();
  await page.keyboard.type('export');
  await page.keyboard.press('Enter');
  const text = await readFile(await (await download).path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ title: 'Edited on a full disk' });

  await devTools.send('Storage.overrideQuotaForOrigin', { origin });
  await expect(notSaved).toBeHidden({ timeout: 45_000 });
  await workbench.expectSaved();
  await page.reload();
  await expect(title).toHaveValue('Edited on a full disk');
});
