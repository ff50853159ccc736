import { expect, test } from './fixtures/coder-test.ts';
import { expectAccessible } from './fixtures/expect-accessible.ts';
import type { Workbench } from './pages/workbench.ts';

async function closing(workbench: Workbench, state: string): Promise<void> {
  await expectAccessible(workbench.page, state, '[role="dialog"]');
  await workbench.page.keyboard.press('Escape');
  await expect(workbench.page.getByRole('dialog')).toHaveCount(0);
}

test.beforeEach(async ({ page }) => {
  test.slow();
  // Colours that are on their way from one theme to the other would be measured as they pass.
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('the worklist, the settings and what is not found have no serious violation', async ({ worklist }) => {
  const { page, outcome } = worklist;
  await worklist.open();
  await worklist.importFile('bad.json', '{"schemaVersion": 1}');
  await expect(outcome).toContainText('Nothing was imported');
  await page.getByRole('checkbox').nth(2).check();
  await expectAccessible(page, 'worklist on the first visit, with a refused file and a marked row');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'command palette', '[role="dialog"]');
  await page.goto('/settings');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expectAccessible(page, 'settings');
  await page.goto('/encounters/none');
  await expect(page.getByRole('heading', { name: 'There is no such encounter here' })).toBeVisible();
  await expectAccessible(page, 'encounter not found');
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page, 'page not found');
});

test('the workbench has no serious violation, whatever is open in it', async ({ worklist }) => {
  await worklist.open();
  const workbench = await worklist.openEncounter('Two stops not charted');
  const { page, claim, timeline } = workbench;
  await expect(workbench.finding('no stop time').first()).toBeVisible();
  await claim.prove('96365');
  await timeline.bar('vancomycin').click();
  await expectAccessible(page, 'workbench with findings, a proof and a selected bar');
  await timeline.bar('vancomycin').dblclick();
  await expect(page.getByRole('dialog', { name: 'Administration' })).toBeVisible();
  await closing(workbench, 'administration form');
  await page.getByRole('button', { name: 'Stays, time zone and more' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await closing(workbench, 'details of the visit');
  await page.getByRole('button', { name: /^Policy/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await closing(workbench, 'policy');
  await page.keyboard.press('Alt+w');
  await page.getByRole('combobox', { name: 'Code' }).selectOption('96413');
  await closing(workbench, 'why not that code');
});

test('on a phone each panel of the workbench has no serious violation', async ({ worklist }) => {
  const { page } = worklist;
  await page.setViewportSize({ width: 390, height: 844 });
  await worklist.open();
  await worklist.openEncounter('Two stops not charted');
  for (const [index, panel] of [/^Chart/, /^Timeline/, /^Claim/, /^Findings/].entries()) {
    await page.getByRole('tab', { name: panel }).click();
    await expectAccessible(page, `phone: ${panel.source}`, index === 0 ? undefined : 'main');
  }
  // A refused line says why in a place of its own, above the tabs.
  await page.getByRole('combobox', { name: 'Entry line' }).fill('ceftriaxone 1g ivpb 1012-1047 wherever-it-may-be-on-the-left');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/is not read: leave it out/).first()).toBeVisible();
  await page.getByRole('tab', { name: /^Claim/ }).click({ position: { x: 20, y: 3 } });
  await expect(page.getByRole('tab', { name: /^Claim/ })).toHaveAttribute('aria-selected', 'true');
  // Whatever tab is open, the question has its key.
  await page.keyboard.press('Alt+w');
  await expect(page.getByRole('dialog').getByRole('combobox', { name: 'Code' })).toBeFocused();
});

test('at 400 % every panel of the workbench is reached and has room, and nothing is cut at the side', async ({ worklist }) => {
  const { page } = worklist;
  await page.setViewportSize({ width: 320, height: 256 });
  await worklist.open();
  await page.goto('/encounters/sample-ed-six-drugs');
  for (const panel of [/^Chart/, /^Timeline/, /^Claim/, /^Findings/]) {
    const tab = page.getByRole('tab', { name: panel });
    await tab.click();
    const box = await page.getByRole('tabpanel').boundingBox();
    expect(box?.height).toBeGreaterThan(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test('in forced colours what is chosen is told from the rest, though backgrounds are gone', async ({ worklist }) => {
  const { page } = worklist;
  await page.emulateMedia({ forcedColors: 'active' });
  await worklist.open();
  const workbench = await worklist.openEncounter('Emergency chart with six drugs');
  const outlined = (chosen: string): Promise<readonly string[]> =>
    page.locator(chosen).evaluateAll((all) => all.map((one) => getComputedStyle(one).outlineStyle));
  // What is not told by colour any more is told by the pattern.
  const patterns = (marks: string, part?: string): Promise<readonly string[]> =>
    page
      .locator(marks)
      .evaluateAll((all, pseudo) => all.map((one) => getComputedStyle(one, pseudo).backgroundImage), part);
  const legend = page.locator('[class*="legend"]');
  expect(new Set(await patterns('[class*="legend"] [class*="swatch"]')).size).toBe(3);
  await expect(legend).toBeVisible();
  expect(await patterns('[class*="notCounted"]', '::before')).toEqual([expect.stringContaining('gradient')]);
  const [hydration] = await patterns('.tl-bar.tl-tone-hydration');
  const [therapeutic] = await patterns('.tl-bar.tl-tone-therapeutic:not(.tl-point)');
  expect(hydration).toContain('radial-gradient');
  expect(therapeutic).not.toContain('radial-gradient');
  await workbench.timeline.bar('ceftriaxone').click();
  await expect.poll(() => outlined('tr[aria-selected="true"]')).toEqual(['solid']);
  await expect.poll(() => outlined('input[name="setting"] + span')).toEqual(['solid', 'none']);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect.poll(async () => (await outlined('[role="option"]')).slice(0, 2)).toEqual(['solid', 'none']);
});
