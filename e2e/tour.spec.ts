import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { hasComeIn } from './fixtures/expect-accessible.ts';
import { expect, test } from './fixtures/quiet-test.ts';

/** The light falls on a panel from its title to its end, and on nothing beside it. */
async function expectLit(page: Page, panel: string): Promise<void> {
  const pane = page.getByRole('region', { name: panel, exact: true }).locator('..');
  const title = page.getByRole('heading', { name: panel, exact: true });
  const far = async (): Promise<number> => {
    // A mask is not drawn itself: its measures are in its style.
    const hole = await page.locator('mask rect').last().evaluate((rect) => {
      const { y, height } = getComputedStyle(rect);
      return { y: parseFloat(y), height: parseFloat(height) };
    });
    const seen = await pane.boundingBox();
    const heading = await title.boundingBox();
    if (seen === null || heading === null) return Infinity;
    return Math.max(Math.abs(hole.y - seen.y), Math.abs(hole.height - seen.height), hole.y - heading.y);
  };
  await expect.poll(far).toBeLessThan(12);
}

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
    if (name === 'The claim follows every step') await expectLit(page, 'Claim');
    if (name === 'What stands in the way') await expectLit(page, 'Findings');
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

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the tour goes to all panels by their tabs, and names no key', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Take the two-minute tour' }).tap();
    const stop = page.getByRole('dialog');
    const said: string[] = [];
    for (let n = 1; n <= 7; n++) {
      await expect(stop.getByText(`${String(n)} of 7`)).toBeVisible();
      said.push(await stop.innerText());
      await stop.getByRole('button', { name: /^(?:Next|Done)$/ }).tap();
    }
    await expect(stop).toHaveCount(0);
    expect(said.join(' ')).toContain('What stands in the way');
    expect(said.join(' ')).not.toMatch(/Enter|Ctrl|Arrows|\/ key/);
  });
});
