import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures/quiet-test.ts';

test('a policy of one’s own is made, chosen for an encounter, changed, deleted and brought back', async ({ page }) => {
  await page.goto('/settings');
  const policies = page.getByRole('region', { name: 'Policies' });
  await policies.getByRole('button', { name: 'New policy' }).click();
  const editor = page.getByRole('dialog');
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(editor.getByText('A policy needs a name')).toBeVisible();
  await editor.getByLabel('Name').fill('Our payer 2026');
  await editor.getByLabel(/^Q1 /).selectOption('no-code');
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(policies.getByText('answers Q1 · version 1')).toBeVisible();

  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Worklist' }).click();
  await page.getByText('Two stops not charted').first().click();
  await expect(page.getByText('Drug infusion, first hour').first()).toBeVisible();
  const claim = page.getByRole('region', { name: 'Claim' });
  await expect(claim.getByRole('button', { name: /^96375/ })).toContainText('×units: 2');
  await page.keyboard.press('Alt+p');
  await page.getByRole('combobox', { name: 'Policy of this encounter' }).selectOption({ label: 'Our payer 2026' });
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(claim.getByRole('button', { name: /^96375/ })).toContainText('×units: 1');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export and print' }).click();
  await page.getByRole('menuitem', { name: /file/i }).click();
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(file.policy.id).toBe('our-payer-2026');
  expect(Object.keys(file.policy.switches)).toHaveLength(24);
  expect(file.policy.switches).toMatchObject({ Q1: 'no-code', Q4: '16' });

  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Settings' }).click();
  await policies.getByRole('button', { name: 'Delete Our payer 2026' }).click();
  await expect(policies.getByText('answers Q1')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(policies.getByText('answers Q1 · version 1')).toBeVisible();
});

test('policies go out as a file and come in again; a bad file is refused with its place', async ({ page }) => {
  await page.goto('/settings');
  const policies = page.getByRole('region', { name: 'Policies' });
  await policies.locator('summary').click();
  await policies.getByRole('button', { name: 'Begin with First Coast' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(policies.getByText('answers Q13, Q14 · version 1')).toBeVisible();
  const download = page.waitForEvent('download');
  await policies.getByRole('button', { name: 'Export all' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  await policies.getByRole('button', { name: 'Delete First Coast (own)' }).click();
  await expect(policies.getByText('answers Q13, Q14')).toHaveCount(0);

  const bring = async (content: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await policies.getByRole('button', { name: 'Import' }).click();
    await (await chooser).setFiles({ name: 'policies.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  };
  await bring(text.replace('"one"', '"several"'));
  await expect(policies.getByRole('alert')).toContainText('policies[0].switches.Q13 several is no value of Q13; there are each, one');
  await bring(text);
  await expect(policies.getByText('answers Q13, Q14 · version 1')).toBeVisible();
  await expect(policies.getByRole('alert')).toHaveCount(0);
});
