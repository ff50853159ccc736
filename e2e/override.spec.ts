import { infusion, onOneLine } from './fixtures/encounters.ts';
import { expect, test } from './fixtures/coder-test.ts';
import { expectAccessible } from './fixtures/expect-accessible.ts';

const chart = onOneLine('Overridden claim', [infusion('a1', 'vancomycin', 'J3373', '10:00', '12:05')]);

test('a claim line is overridden by keyboard with a reason and a name, goes stale, is confirmed anew and signed', async ({
  worklist,
}) => {
  const workbench = await worklist.openFile(chart);
  const { claim, findings, page, timeline } = workbench;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await claim.expectServices(['96365 ×1', '96366 ×1']);
  const dialog = page.getByRole('dialog');
  const field = (name: RegExp | string) => dialog.getByRole('textbox', { name });

  const signOff = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Type what you want to do').fill('sign off');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Sign off the claim' })).toBeVisible();
  };

  await page.keyboard.press('Alt+o');
  await expect(dialog.getByRole('combobox', { name: 'Line' })).toBeFocused();
  await dialog.getByRole('combobox', { name: 'Line' }).selectOption({ index: 1 });
  await field('Units').fill('3');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Say why');
  await field(/^Reason/).fill('The second bag is on the paper chart');
  await field(/^Your name/).fill('Dana R.');
  await expectAccessible(page, 'override dialog', '[role="dialog"]');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();

  const row = claim.row('96366');
  await expect(row).toContainText('override96366 ×, units: 3');
  await expect(row.locator('del')).toHaveCount(2);
  await expect(findings.getByRole('listitem')).toContainText([
    '96366 is overridden: ×3 in place of ×1 (“The second bag is on the paper chart”, Dana R.).',
  ]);
  // Taken back and done again in one step, by name.
  await page.keyboard.press('Control+z');
  await expect(row).not.toContainText('override');
  await page.getByRole('button', { name: 'Redo: Override 96366: ×1 to ×3' }).click();
  await expect(row).toContainText('override');

  await findings.getByRole('button', { name: /^96366 is overridden/ }).click();
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(claim.region.getByText('Why this line')).toBeVisible();
  await expect(claim.region.getByRole('region', { name: 'Override' })).toContainText('Dana R.');
  await expectAccessible(page, 'claim with an override and its proof', '[aria-labelledby="claim-title"]');

  // The chart changes under it: 30 minutes more of the infusion are another hour.
  await timeline.bar('vancomycin').focus();
  await page.keyboard.press(']');
  await expect(timeline.edge('vancomycin', 'Stop')).toBeFocused();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(row).toContainText('stale');
  await expect(claim.region.getByText('Stale: computed was ×1 when overridden, now ×2.')).toBeVisible();

  await signOff();
  await dialog.getByRole('button', { name: 'Sign off' }).click();
  await expect(dialog.getByRole('alert')).toContainText('An override is stale');
  await page.keyboard.press('Escape');

  await claim.region.getByRole('button', { name: 'Confirm or change…' }).click();
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(row).not.toContainText('stale');
  await signOff();
  await expect(dialog.getByRole('list', { name: 'Lines to sign' })).toContainText('×3');
  await dialog.getByRole('button', { name: 'Sign off' }).click();
  await expect(dialog).toBeHidden();
  await workbench.expectSaved();
  await page.reload();
  await expect(row).toContainText('override');
});
