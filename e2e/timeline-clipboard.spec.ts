import { holdBack } from './fixtures/hold-back.ts';
import { expect, test } from './fixtures/quiet-test.ts';
import { TimelinePage } from './pages/timeline-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('bars are copied, pasted here, cut, and pasted into another encounter on the line of the same name', async ({
  page,
}) => {
  const timeline = new TimelinePage(page);
  const { keyboard } = page;
  await timeline.openSample('Emergency chart with six drugs');
  await timeline.bar('ceftriaxone').click();
  await timeline.bar('ketorolac tromethamine').click({ modifiers: ['Control'] });
  await keyboard.press('Control+c');
  await expect(page.getByText('Copied 2 administrations')).toBeVisible();
  await keyboard.press('Control+v');
  await expect(timeline.bar('ceftriaxone')).toHaveCount(2);
  await timeline.expectSelected(['ceftriaxone', 'ketorolac tromethamine']);
  const ids = await timeline.chart
    .locator('.tl-bar, .tl-chip')
    .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('data-tl-bar')));
  expect(new Set(ids).size).toBe(ids.length);

  await keyboard.press('Control+x');
  await expect(timeline.bar('ceftriaxone')).toHaveCount(1);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await timeline.openSample('Two lines, two initials');
  await timeline.bar('calcium gluconate').focus();
  await keyboard.press('Control+v');
  await expect(timeline.bar('ketorolac tromethamine')).toHaveCount(1);
  // Both charts have a line L AC 20G; its own ceftriaxone runs there too.
  await expect(
    timeline.lane('L AC 20G').getByRole('button', { name: /^ceftriaxone, .*start 10:40, stop 11:15/ }),
  ).toHaveCount(1);
  await expect(timeline.chart.locator('.tl-lane')).toHaveCount(3);

  await page.evaluate(() => navigator.clipboard.writeText('a line of prose'));
  await keyboard.press('Control+v');
  await expect(page.getByText('The clipboard holds no administrations')).toBeVisible();
  await expect(timeline.bar('ketorolac tromethamine')).toHaveCount(1);
});

test('a paste is taken before the commands of the timeline have come', async ({ page }) => {
  const timeline = new TimelinePage(page);
  const letCommandsCome = await holdBack(page, 'timeline-commands');
  await page.goto('/');
  await page.getByText('Two lines, two initials').first().click();
  await timeline.bar('ceftriaxone').click();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(timeline.bar('ceftriaxone')).toHaveCount(2);
  letCommandsCome();
});
