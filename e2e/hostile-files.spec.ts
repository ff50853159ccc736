import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
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
  expect(await rows.allTextContents()).toEqual(before);
});

test('a large import tells how far it is, and calling it off stores nothing', async ({ page }) => {
  const line = JSON.stringify(generatedEncounter(1, 12, 2));
  const lines = Array.from({ length: 600 }, (_, index) =>
    line.replace(/"id":"[^"]*"/, `"id":"e${String(index)}"`),
  );
  const path = written('large.ndjson', lines.join('\n'));
  await page.goto('/');
  const heading = page.getByRole('status').filter({ hasText: /^[1-9]\d* encounters$/ });
  await expect(heading).toBeVisible();
  const before = await heading.textContent();

  // Held up here, so that the import is still going on when it is called off.
  await page.route('**/code-sets/index.json', () => undefined);
  await importFiles(page, path);
  await expect(page.getByRole('progressbar', { name: 'Import' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar', { name: 'Import' })).toBeHidden();
  expect(await heading.textContent()).toBe(before);

  await page.unroute('**/code-sets/index.json');
  await importFiles(page, path);
  await expect(page.getByText('Imported 600 encounters')).toBeVisible({ timeout: 30_000 });
});
