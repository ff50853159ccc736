import { expect, test } from './fixtures/quiet-test.ts';

test('the lens shows an encounter under two policies and names the switch of each difference', async ({ page }) => {
  await page.goto('/');
  await page.getByText('Two stops not charted').first().click();
  await expect(page.getByText('Drug infusion, first hour').first()).toBeVisible();
  await page.keyboard.press('Alt+l');
  const lens = page.getByRole('dialog', { name: 'Two policies side by side' });
  await lens.getByRole('combobox', { name: 'Second', exact: true }).selectOption({ label: 'Ask the record first' });
  await expect(lens.getByRole('status')).toContainText('1 line differs');
  await expect(lens.getByRole('status')).toContainText('Q1 matters; Q2 makes no difference here');
  await expect(lens.getByRole('status')).toContainText('no error of either');
  const row = lens.getByRole('row', { name: /96375/ });
  await expect(row.getByRole('cell').nth(1)).toHaveText('×2');
  await expect(row.getByRole('cell').nth(2)).toHaveText('×1');
  await expect(row.getByRole('link', { name: 'Q1' })).toBeVisible();

  await lens.getByRole('combobox', { name: 'Second', exact: true }).selectOption({ label: 'Hydration volume floor' });
  await expect(lens.getByRole('status')).toContainText('No difference.');
  await lens.getByRole('button', { name: /Q1 .*report nothing and ask the record/ }).click();
  await expect(lens.getByRole('row', { name: /96375/ })).toBeVisible();
  await lens.getByRole('button', { name: 'Use the second for this encounter' }).click();
  await expect(page.getByRole('region', { name: 'Claim' }).getByRole('button', { name: /^96375/ })).toContainText('×units: 1');

  await page.keyboard.press('Alt+w');
  const whyNot = page.getByRole('dialog', { name: 'Why not that code?' });
  await expect(whyNot.getByRole('combobox', { name: 'Code' })).toBeFocused();
  await whyNot.getByRole('combobox', { name: 'Code' }).selectOption('96413');
  await expect(whyNot.getByRole('status')).toContainText('96413 is not on the claim.');
  await expect(whyNot.getByRole('listitem').first()).toContainText('not as chemotherapy');
  await page.keyboard.press('Escape');
  await expect(whyNot).toBeHidden();
});
