import { expect, test } from './fixtures/quiet-test.ts';

test('a coder opens a sample, adds a drug by the entry line, and finds it after a reload', async ({ page }) => {
  await page.goto('/');
  await page.getByText('Emergency chart with six drugs').first().click();
  await expect(page.getByText('Drug infusion, first hour').first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('vancomycin 1g ivpb 1200-1335');
  await page.keyboard.press('Enter');
  const list = page.getByRole('grid', { name: 'Administrations' });
  await expect(list.getByText('vancomycin')).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('grid', { name: 'Administrations' }).getByText('vancomycin')).toBeVisible();
});
