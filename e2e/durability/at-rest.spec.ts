import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Worklist } from '../pages/worklist.ts';
import { askPassphrase } from './ask-passphrase.ts';
import { prepareProfile } from './prepare-profile.ts';
import { startBrowser } from './real-browser.ts';
import { report } from './report.ts';
import { searchProfile } from './search-profile.ts';
import { titleField } from './witness.ts';
import { expect, test } from './watched-test.ts';

/** Words that occur nowhere but where this test writes them. */
const word = (stem: string) => `Zq${stem}vath`;
const planted = [
  'imported',
  'label',
  'note',
  'order',
  'drug',
  'retitled',
  'half',
  'filter',
  'after',
  'id',
].map(word);
const [imported, label, note, order, drug, retitled, half, filter, after, id] = planted as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const passphrase = 'correct horse battery staple';

async function setPassphrase(page: Page): Promise<void> {
  await askPassphrase(page, passphrase);
  await expect(page.getByText('Locked with a passphrase')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Worklist', exact: true }).click();
}

/** A chart in which every free text is a planted word, many times over, so that it would be packed. */
const chart = JSON.stringify({
  schemaVersion: 1,
  id,
  title: imported,
  setting: 'facility',
  dateOfService: '2026-10-06',
  accessSites: [{ id: 's1', kind: 'port', label }],
  administrations: Array.from({ length: 60 }, (_, index) => ({
    id: `a${String(index)}`,
    accessSiteId: 's1',
    route: 'iv-push',
    drug: { name: drug },
    start: `2026-10-06T10:${String(index).padStart(2, '0')}`,
    orderId: order,
    note: `${note} `.repeat(20),
  })),
});

async function use(page: Page): Promise<void> {
  const worklist = new Worklist(page);
  await worklist.importFile('at-rest.json', chart);
  await expect(worklist.outcome).toContainText('Imported 1 encounter');
  const search = page.getByRole('searchbox').first();
  await search.fill(filter);
  await search.fill('');
  const workbench = await worklist.openEncounter(imported);
  await titleField(page).fill(retitled);
  await titleField(page).press('Enter');
  await workbench.expectSaved();
  await page.keyboard.press('Control+i');
  await page.getByRole('combobox', { name: 'Entry line' }).fill(half);
}

/** Has other pages of the browser write the same words in every place where they could lie. */
async function betray(page: Page, words: readonly string[]): Promise<void> {
  await page.evaluate(async (texts) => {
    document.title = texts[0] ?? '';
    localStorage.setItem('betrayed', texts[1] ?? '');
    const request = indexedDB.open('betrayed', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows'));
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.addEventListener('success', () => resolve(request.result));
    });
    const write = (rows: readonly unknown[]): Promise<void> =>
      new Promise((resolve) => {
        const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
        for (const [key, row] of rows.entries()) transaction.objectStore('rows').put(row, key);
        transaction.addEventListener('complete', () => resolve());
      });
    // Its halves come first: packed, the whole word is two references, which only unpacking makes readable.
    const split = texts[3] ?? '';
    const halves = `${split.slice(0, 8)} ${split.slice(8)} `.repeat(10);
    await write([texts[2], { text: `${halves}${split} `.repeat(2000) }, `ÿ€${texts[4] ?? ''}`]);
    const file = await (await navigator.storage.getDirectory()).getFileHandle('betrayed', { create: true });
    const writable = await file.createWritable();
    await writable.write(texts[5] ?? '');
    await writable.close();
    const cache = await caches.open('betrayed');
    await cache.put('/betrayed', new Response(texts[6]));
  }, words);
}

test('with the lock on, no file of the browser holds anything of a chart: in use, locked, after a crash', async ({
  baseURL,
  breaches,
}) => {
  test.setTimeout(300_000);
  const origin = baseURL ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'dripline-at-rest-'));
  const profile = join(folder, 'profile');
  const figures: Record<string, number> = {};
  try {
    const { address } = await prepareProfile({ profile }, origin, async ({ page }) => {
      await setPassphrase(page);
      await use(page);
      await page.keyboard.press('Control+Shift+L');
      await expect(page.getByRole('heading', { name: 'Dripline is locked' })).toBeVisible();
    });
    const closed = await searchProfile(profile, planted);
    figures['files, locked and closed'] = closed.files;
    expect(closed.hits).toEqual([]);

    const browser = await startBrowser({ profile });
    try {
      const { page } = browser;
      await page.goto(address);
      await page.getByLabel('Passphrase').fill(half);
      await page.getByRole('button', { name: 'Unlock' }).click();
      await expect(page.getByText('This is not the passphrase')).toBeVisible();
      await expect(page.getByLabel('Passphrase')).toBeFocused();
      await page.getByLabel('Passphrase').fill(passphrase);
      await page.getByRole('button', { name: 'Unlock' }).click();
      // Who tried is noted beside the locked store, whoever comes in later.
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      await page.getByRole('link', { name: 'Open the audit trail' }).click();
      await page.getByText(/^Security events/).click();
      for (const event of ['Passphrase set', 'Locked', 'Wrong passphrase', 'Unlocked'])
        await expect(page.getByRole('cell', { name: event, exact: true })).toHaveCount(1);
      await page.getByRole('link', { name: 'Worklist', exact: true }).click();
      const workbench = await new Worklist(page).openEncounter(retitled);
      const line = page.getByRole('combobox', { name: 'Entry line' });
      // What was half typed has been kept behind the lock.
      await expect(line).toHaveValue(half);
      await line.fill('');
      await titleField(page).fill(after);
      await titleField(page).press('Enter');
      await workbench.expectSaved();
      await page.keyboard.press('Control+i');
      await line.fill(half);
      await page.getByRole('button', { name: 'Administration', exact: true }).click();
      await page.getByRole('dialog').getByRole('combobox', { name: 'Drug' }).fill(half);
      await new Promise((resolve) => setTimeout(resolve, 1500));
    } finally {
      await browser.kill();
    }
    const killed = await searchProfile(profile, planted);
    figures['files, killed while open'] = killed.files;
    expect(killed.hits).toEqual([]);

    // The search has to be able to fail: the same words, written by a page that does not care.
    const careless = await startBrowser({ profile });
    await careless.page.goto(`${origin}/icon.svg`);
    const words = Array.from({ length: 7 }, (_, index) => word(`betrayed${String(index)}`));
    await betray(careless.page, words);
    // So has the count of breaches, which this page is asked for too.
    await careless.page
      .evaluate(() => fetch('http://127.0.0.2/planted').then(() => undefined))
      .catch(() => undefined);
    await expect
      .poll(() => breaches.some((one) => one.includes('connect-src http://127.0.0.2/planted')))
      .toBe(true);
    breaches.length = 0;
    await careless.close();
    const { hits } = await searchProfile(profile, words);
    expect(words.filter((one) => !hits.some((hit) => hit.startsWith(`${one} in`)))).toEqual([]);
    figures['planted and found'] = words.length;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  report('at rest', { words: planted.length, hits: 0, ...figures });
});
