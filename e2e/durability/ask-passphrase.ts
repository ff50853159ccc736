import type { Page } from '@playwright/test';

/** Asks the settings for a passphrase, from any screen; what it sets going is not waited for. */
export async function askPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Set a passphrase' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set a passphrase' });
  await dialog.getByLabel('New passphrase', { exact: true }).fill(passphrase);
  await dialog.getByLabel('New passphrase again').fill(passphrase);
  await dialog.getByRole('button', { name: 'Set a passphrase' }).click();
}
