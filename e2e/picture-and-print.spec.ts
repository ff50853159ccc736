import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures/quiet-test.ts';

test('timeline and claim leave as a picture and on paper, and an edit says what it changed in the claim', async ({ page }) => {
  await page.goto('/');
  await page.getByText('Observation over midnight').first().click();
  await expect(page.getByRole('grid', { name: 'Administrations' })).toBeVisible();

  const save = async (item: string): Promise<Buffer> => {
    await page.getByRole('button', { name: 'Export and print' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ]);
    expect(download.suggestedFilename()).not.toContain('Observation');
    return readFile(await download.path());
  };
  const picture = (await save('Picture (SVG)')).toString('utf8');
  for (const words of ['Lactated Ringer', '96365', '96361', 'Wed, Oct 7', 'url(#dl-discarded)'])
    expect(picture).toContain(words);
  const png = await save('Picture (PNG)');
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.length > 20_000]).toEqual([2240, true]);

  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.keyboard.press('Control+p');
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('article')).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('article');
  await expect(sheet.getByRole('img', { name: 'Timeline of Observation over midnight' })).toBeVisible();
  await expect(sheet.getByRole('row', { name: /96361.*min counted/ }).first()).toBeVisible();
  await expect(sheet.getByText('initial-service/facility-hierarchy').first()).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Administrations' })).toBeHidden();
  // A badge stands by the name that it belongs to.
  const gaps = await sheet.locator('svg text[font-weight="600"] + rect').evaluateAll((badges) =>
    badges.map((badge) => {
      const name = badge.previousElementSibling;
      // In the units of the picture, whatever the paper makes of it.
      if (!(badge instanceof SVGGraphicsElement && name instanceof SVGGraphicsElement)) return 0;
      return badge.getBBox().x - name.getBBox().x - name.getBBox().width;
    }),
  );
  expect(gaps.length).toBeGreaterThan(2);
  for (const gap of gaps) {
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(14);
  }
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('grid', { name: 'Administrations' })).toBeVisible();

  // After an edit the claim says which lines on which dates changed, and why.
  await expect(page.getByText(/No edit yet/)).toBeVisible();
  const firstLine = page.getByRole('complementary', { name: 'Claim and findings' }).getByText('2026-10-06');
  await (await firstLine.elementHandle())?.waitForElementState('stable');
  const top = (await firstLine.boundingBox())?.y;
  await page.getByRole('combobox', { name: /entry|administration/i }).first().fill('vancomycin 1g ivpb 0200-0330 +1');
  const ripple = page.getByRole('region', { name: 'What the last edits did to the claim' });
  await expect(ripple.getByRole('button', { name: /^As written/ })).toBeVisible();
  await expect.poll(async () => (await firstLine.boundingBox())?.y).toBe(top);
  await page.keyboard.press('Enter');
  await expect(ripple.getByRole('button', { name: /10-06 96365 removed/ })).toBeVisible();
  await ripple.getByRole('button').first().click();
  await expect(ripple.getByText('now in 96367')).toBeVisible();
  await expect(ripple.getByRole('region', { name: 'Date of service 2026-10-07' })).toContainText('96365 new');
});
