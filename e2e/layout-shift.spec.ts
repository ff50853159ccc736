import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/quiet-test.ts';

/** Notes what moves by itself from now on, in every document of the page. */
async function watchShifts(page: Page): Promise<() => Promise<readonly string[]>> {
  const shifts: string[] = [];
  await page.exposeFunction('noteShift', (what: string) => void shifts.push(what));
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        // Of the browser that runs the tests; the types of the platform do not know it.
        if (!('sources' in entry && Array.isArray(entry.sources) && 'hadRecentInput' in entry)) continue;
        const moved = entry.sources.map(
          ({ node }: { readonly node?: Node }) => node?.textContent?.slice(0, 40) ?? '?',
        );
        if (entry.hadRecentInput !== true)
          Reflect.get(window, 'noteShift')(`${location.pathname}: ${moved.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return async () => {
    // What was laid out last is reported with a later frame.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    return shifts;
  };
}

test('nothing moves by itself while a screen loads', async ({ page }) => {
  const shifts = await watchShifts(page);
  await page.goto('/');
  await expect(page.getByText('18 encounters')).toBeVisible();
  await page.waitForLoadState('networkidle');
  for (const path of [
    '/',
    '/encounters/sample-two-missing-stops',
    '/encounters/sample-ed-six-drugs',
    '/rules',
    '/rules/time/push-or-infusion',
    '/settings',
    '/audit-trail',
  ]) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('main')).toBeVisible();
  }
  expect(await shifts()).toEqual([]);
});

test('what stands beside a count or a status stays where it is when that changes', async ({ page }) => {
  await page.goto('/');
  const search = page.getByRole('searchbox', { name: 'Search encounters' });
  await expect(page.getByText('18 encounters')).toBeVisible();
  const before = await search.boundingBox();
  await search.fill('two');
  await expect(page.getByText(/^\d of 18 encounters$/)).toBeVisible();
  expect(await search.boundingBox()).toEqual(before);

  await page.goto('/encounters/sample-ed-six-drugs');
  const date = page.getByRole('textbox', { name: 'Date of service' });
  const status = page.getByRole('button', { name: /^Status: / });
  await expect(status).toBeVisible();
  const place = await date.boundingBox();
  await status.click();
  await page.getByRole('menuitemradio', { name: 'Needs documentation' }).click();
  await expect(status).toHaveAccessibleName('Status: Needs documentation');
  expect(await date.boundingBox()).toEqual(place);
});
