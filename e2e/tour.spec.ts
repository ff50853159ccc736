import { AxeBuilder } from '@axe-core/playwright';
import { hasComeIn } from './fixtures/expect-accessible.ts';
import { expect, test } from './fixtures/quiet-test.ts';

test('the first visit offers a tour that is walked by keyboard, and a note that stays away for ever', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Take the two-minute tour' }).click();
  const stop = page.getByRole('dialog');
  await expect(stop.getByRole('heading', { name: 'Write what was given' })).toBeVisible();
  await expect(stop.getByRole('button', { name: 'Next' })).toBeFocused();
  await hasComeIn(page);
  const axe = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(axe.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  const headings = ['See it on its line', 'Or work in the table', 'The claim follows every step', 'What stands in the way', 'Where experts disagree', 'Everything has a name'];
  for (const name of headings) {
    await page.keyboard.press('Enter');
    await expect(stop.getByRole('heading', { name })).toBeVisible();
  }
  await page.keyboard.press('Enter');
  await expect(stop).toHaveCount(0);
  await expect(page).toHaveURL(/\/encounters\/sample-two-missing-stops$/);

  await page.keyboard.press('Control+k');
  await expect(page.locator('[role=dialog] input')).toBeFocused();
  await page.keyboard.type('two-minute tour');
  await page.keyboard.press('Enter');
  // The palette is a dialog too, and closes when the tour comes.
  await expect(stop.getByRole('heading', { name: 'Write what was given' })).toBeVisible();
  await expect(stop.getByRole('button', { name: 'Next' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(stop).toHaveCount(0);

  await page.goto('/');
  await expect(page.getByText('R-CHOP day')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take the two-minute tour' })).toHaveCount(0);
});
