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

test('the bar that comes first has the chosen colours already', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => localStorage.setItem('dripline.theme', 'dark'));
  await page.route('**/assets/react-*.js', () => new Promise(() => undefined));
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('.dl-first-bar')).toHaveCSS('background-color', 'rgb(23, 28, 34)');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('what a part of the screen says of its looks wins over MUI, whose styles come with the first dialog', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Worklist' })).toBeVisible();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette).toBeVisible();
  // Narrower than any dialog of MUI, and near the top, where it would be in the middle.
  expect((await palette.boundingBox())?.width).toBe(560);
  await expect(palette).toHaveCSS('margin-bottom', '0px');
});
