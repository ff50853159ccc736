import { expect, test } from './fixtures/quiet-test.ts';

test('the worklist opens without an error and within the security policy', async ({ page }) => {
  const response = await page.goto('/');

  await expect(page).toHaveTitle(/Dripline/);
  await expect(page.getByRole('main')).toBeVisible();
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
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
  expect((await request.get('/', { headers: { Host: 'elsewhere.example' } })).status()).toBe(421);
});

test('before the program is there, the page shows its bar', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  await expect(page.locator('.dl-first-bar')).toHaveText('Dripline');
  await context.close();
});
