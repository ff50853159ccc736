import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { generatedEncounter } from './bench/generated-encounters.ts';
import { expect, test } from './fixtures/quiet-test.ts';

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dripline-hostile-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function importFiles(page: Page, ...paths: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import' }).first().click();
  await (await chooser).setFiles([...paths]);
}

const outcome = (page: Page) =>
  page.getByRole('region', { name: 'Import' }).or(page.getByRole('alert', { name: 'Import' }));

const encounter = (id: string): string =>
  JSON.stringify({
    schemaVersion: 1,
    id,
    setting: 'facility',
    dateOfService: '2026-11-02',
    administrations: [],
  });

test('hostile files are refused with cause and place, and the worklist stays as it was', async ({ page }) => {
  const oneGigabyte = written('one-line.ndjson', '');
  truncateSync(oneGigabyte, 2 ** 30);
  const cases: readonly (readonly [path: string, place: RegExp, cause: RegExp])[] = [
    [oneGigabyte, /one-line\.ndjson/, /larger than 50 MB/],
    [written('deep.json', '[\n'.repeat(2_000_000)), /deep\.json · line 65/, /more than 64 levels deep/],
    [
      written('proto.json', `[${encounter('a')},{"__proto__":{"isAdmin":true}}]`),
      /proto\.json · \[1\]\.__proto__/,
      /not allowed/,
    ],
    [written('nul.json', '{\n"id": "a\u0000b"}'), /nul\.json · line 2/, /NUL character in column 9/],
    [written('half.json', '{"id": "\\ud800"}'), /half\.json · id/, /half a character/],
    [written('many.json', `[${'0,'.repeat(200_000)}0]`), /many\.json/, /more than 100,000 entries/],
    [written('breaks.ndjson', '{}\n'.repeat(150_000)), /breaks\.ndjson/, /more than 100,000 records/],
    [written('zip.json', 'PK\u0003\u0004'), /zip\.json/, /ZIP archive or a spreadsheet/],
  ];
  await page.goto('/');
  await expect(page.getByText('Sample encounters were added')).toBeVisible();
  const rows = page.getByRole('grid').getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  const before = await rows.allTextContents();
  for (const [path, place, cause] of cases) {
    await importFiles(page, path);
    const panel = outcome(page);
    await expect(panel).toContainText('Nothing was imported');
    await expect(
      panel.getByRole('listitem').filter({ hasText: place }).filter({ hasText: cause }),
    ).toHaveCount(1);
    await panel.getByRole('button', { name: 'Close' }).click();
  }
  await expect.poll(() => rows.allTextContents()).toEqual(before);
});

test('a large import tells how far it is, and calling it off stores nothing', async ({ page }) => {
  const line = JSON.stringify(generatedEncounter(1, 12, 2));
  const lines = Array.from({ length: 600 }, (_, index) =>
    line.replace(/"id":"[^"]*"/, `"id":"e${String(index)}"`),
  );
  const path = written('large.ndjson', lines.join('\n'));
  await page.goto('/');
  const heading = page.getByRole('status').filter({ hasText: /^[1-9]\d* encounters$/ });
  await expect(page.getByText('Sample encounters were added')).toBeVisible();
  const before = (await heading.textContent()) ?? '';

  // Held up here, so that the import is still going on when it is called off.
  await page.route('**/code-sets/index.json', () => undefined);
  await importFiles(page, path);
  await expect(page.getByRole('progressbar', { name: 'Import' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar', { name: 'Import' })).toBeHidden();
  await expect(heading).toHaveText(before);

  await page.unroute('**/code-sets/index.json');
  await importFiles(page, path);
  await expect(page.getByText('Imported 600 encounters')).toBeVisible({ timeout: 30_000 });
});

const backupOf = (...ids: readonly string[]): string =>
  JSON.stringify({
    format: 'dripline-backup',
    version: 1,
    madeAt: '2026-11-23T10:00:00.000Z',
    encounters: ids.map((id) => JSON.parse(encounter(id)) as unknown),
    envelopes: ids.map(() => ({
      schemaVersion: 1,
      savedWith: '2026Q4',
      workflow: {
        status: 'draft',
        createdAt: '2026-11-23T10:00:00.000Z',
        updatedAt: '2026-11-23T10:00:00.000Z',
        revision: 1,
      },
    })),
    unreadable: [],
  });

test('a backup is read away from the screen: refused, called off, restored, and sealed the same', async ({
  page,
}) => {
  await page.goto('/settings');
  const choose = async (path: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Restore from a file' }).click();
    await (await chooser).setFiles(path);
  };
  const progress = page.getByRole('progressbar', { name: 'Restore' });
  await choose(written('deep-backup.json', backupOf('a').replace('[]}', '[\n'.repeat(100))));
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was restored' })).toContainText(
    /line \d+ nested more than 64 levels deep/,
  );

  const good = written('backup.json', backupOf('r1', 'r2', 'r3'));
  // Held up here, so that the restore is still going on when it is called off.
  await page.route('**/backup-worker*', () => undefined);
  await choose(good);
  await expect(progress).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(progress).toBeHidden();
  await page.unroute('**/backup-worker*');

  await choose(good);
  await expect(page.getByRole('status').filter({ hasText: 'Restored 3 encounters.' })).toBeVisible();

  await page.getByRole('button', { name: 'Encrypted backup' }).click();
  await page.getByLabel('Passphrase for this file').fill('correct horse battery');
  await page.getByLabel('The same again').fill('correct horse battery');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up', exact: true }).click();
  const sealed = join(folder, 'sealed.json');
  await (await download).saveAs(sealed);
  await choose(sealed);
  const dialog = page.getByRole('dialog', { name: 'This backup is encrypted' });
  await dialog.getByLabel(/Passphrase that held/).fill('wrong horse battery');
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(dialog.getByRole('alert')).toContainText('does not open the backup');
  await dialog.getByLabel(/Passphrase that held/).fill('correct horse battery');
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(
    page.getByText(/Restored 0 encounters\. \d+ encounters already in the worklist/),
  ).toBeVisible();
});

test('an id that may name a patient stands in no address and no file name, and comes back on export', async ({
  page,
}) => {
  await page.goto('/');
  const id = 'MRN 00-1234567';
  await importFiles(page, written('named.json', encounter(id).replace('{', '{"title":"Named by its id",')));
  await expect(page.getByText('Imported 1 encounter')).toBeVisible();
  await page.getByRole('searchbox').first().fill('00-1234567');
  await page.getByRole('main').getByText('Named by its id', { exact: true }).first().click();
  await expect(page.getByRole('textbox', { name: 'Title of the encounter' })).toHaveValue('Named by its id');
  expect(page.url()).not.toContain('1234567');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Type what you want to do').fill('export this encounter');
  await page.keyboard.press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).not.toContain('1234567');
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({ id, title: 'Named by its id' });
});
