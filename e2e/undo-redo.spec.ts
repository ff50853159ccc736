import { infusion, onOneLine } from './fixtures/encounters.ts';
import { expect, test } from './fixtures/coder-test.ts';
import { Workbench } from './pages/workbench.ts';

const chart = onOneLine('Undo and redo', [infusion('a1', 'ceftriaxone', 'J0696', '10:00', '10:40')]);

test('each step can be undone and done again, and says its name; minutes nudged by keys are one step', async ({
  worklist,
}) => {
  const workbench = await worklist.openFile(chart);
  const { claim, timeline, page } = workbench;
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await workbench.write('vancomycin 1g ivpb 1100-1235 L AC');
  await claim.expectServices(['96365 ×1', '96367 ×1', '96366 ×1']);
  await timeline.bar('ceftriaxone').click();
  await page.keyboard.press('Delete');
  await claim.expectServices(['96365 ×1', '96366 ×1']);
  await expect(button('Undo: Remove ceftriaxone')).toBeVisible();

  await page.keyboard.press('Control+z');
  await claim.expectServices(['96365 ×1', '96367 ×1', '96366 ×1']);
  await expect(button('Redo: Remove ceftriaxone')).toBeVisible();
  await button('Undo: Add vancomycin hcl').click();
  await claim.expectServices(['96365 ×1']);
  await expect(button('Nothing to undo')).toHaveAttribute('aria-disabled', 'true');

  await page.keyboard.press('Control+Shift+z');
  await button('Redo: Remove ceftriaxone').click();
  await claim.expectServices(['96365 ×1', '96366 ×1']);
  await expect(button('Nothing to redo')).toHaveAttribute('aria-disabled', 'true');

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await claim.expectServices(['96365 ×1']);
  await timeline.bar('ceftriaxone').focus();
  await page.keyboard.press(']');
  await expect(timeline.edge('ceftriaxone', 'Stop')).toBeFocused();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift+ArrowLeft');
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowLeft');
  await timeline.expectBar('ceftriaxone', /stop 10:15, 15 min/);
  await claim.expectServices(['96374 ×1']);
  await page.keyboard.press('Control+z');
  await timeline.expectBar('ceftriaxone', /stop 10:40/);
  await claim.expectServices(['96365 ×1']);
});

test('undo and redo go on after a reload with what was done in this tab; another tab has none of it', async ({
  worklist,
}) => {
  const workbench = await worklist.openFile(chart);
  const { claim, page, timeline } = workbench;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await workbench.write('vancomycin 1g ivpb 1100-1235 L AC');
  await workbench.expectSaved();
  await timeline.bar('ceftriaxone').click();
  await page.keyboard.press('Delete');
  await claim.expectServices(['96365 ×1', '96366 ×1']);
  await workbench.expectSaved();

  await page.reload();
  await button('Undo: Remove ceftriaxone').click();
  await claim.expectServices(['96365 ×1', '96367 ×1', '96366 ×1']);
  await workbench.expectSaved();
  await page.reload();
  await expect(button('Redo: Remove ceftriaxone')).toBeVisible();
  await button('Undo: Add vancomycin hcl').click();
  await claim.expectServices(['96365 ×1']);
  await expect(button('Nothing to undo')).toHaveAttribute('aria-disabled', 'true');
  await button('Redo: Add vancomycin hcl').click();
  await workbench.expectSaved();

  const other = new Workbench(await page.context().newPage());
  await other.page.goto(page.url());
  await other.claim.expectServices(['96365 ×1', '96367 ×1', '96366 ×1']);
  await expect(other.page.getByRole('button', { name: 'Nothing to undo', exact: true })).toBeVisible();
  await other.page.getByRole('textbox', { name: 'Title of the encounter' }).fill('Theirs');
  await other.page.keyboard.press('Enter');
  await other.expectSaved();
  await workbench.expectOpen('Theirs');
  await page.reload();
  await workbench.expectOpen('Theirs');
  await claim.expectServices(['96365 ×1', '96367 ×1', '96366 ×1']);
  await expect(button('Nothing to undo')).toBeVisible();
});
