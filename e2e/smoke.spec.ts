import { expect, test } from '@playwright/test';

test('the worklist opens without an error and within the security policy', async ({ page, baseURL }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'blob:' && url.protocol !== 'data:' && url.origin !== baseURL)
      complaints.push(`asked ${url.origin}`);
  });

  const response = await page.goto('/');

  await expect(page).toHaveTitle(/Dripline/);
  await expect(page.getByRole('main')).toBeVisible();
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(complaints).toEqual([]);
});

test('an address that only the application knows opens it, and an unknown file is not found', async ({
  request,
  page,
}) => {
  await page.goto('/encounters/unknown');
  await expect(page).toHaveTitle(/Dripline/);
  expect((await request.get('/assets/nothing.js')).status()).toBe(404);
  expect((await request.get('/..%2f..%2fpackage.json')).status()).toBe(404);
  expect((await request.get('/.built')).status()).toBe(404);
});
