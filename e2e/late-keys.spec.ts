import { holdBack } from './fixtures/hold-back.ts';
import { expect, test } from './fixtures/quiet-test.ts';
import { TimelinePage } from './pages/timeline-page.ts';

test('a key that is pressed before its command has come does what it says when the command is there', async ({
  page,
}) => {
  const timeline = new TimelinePage(page);
  const letTimelineCome = await holdBack(page, 'timeline-commands');
  const letWorkbenchCome = await holdBack(page, 'workbench-commands');
  await page.goto('/');
  await page.getByText('Emergency chart with six drugs').first().click();
  await timeline.bar('ceftriaxone').click();
  await page.keyboard.press('Control+d');
  await expect(timeline.bar('ceftriaxone')).toHaveCount(1);
  letTimelineCome();
  await expect(timeline.bar('ceftriaxone')).toHaveCount(2);

  const line = page
    .getByRole('region', { name: 'Claim', exact: true })
    .getByRole('button', { name: /^96365/ });
  await expect(line).toBeVisible();
  await page.keyboard.press('Shift+c');
  await expect(line).not.toBeFocused();
  letWorkbenchCome();
  await expect(line).toBeFocused();
});
