import { expectAccessible } from './fixtures/expect-accessible.ts';
import { expect, test } from './fixtures/coder-test.ts';

test('whatever was shown as saved is there after a reload: bars, lines, reasons, title and setting', async ({
  worklist,
}) => {
  await worklist.open();
  const workbench = await worklist.openEncounter('Two lines, two initials');
  const { page, claim, timeline } = workbench;
  await workbench.write('ketorolac 60 im 1105');
  await timeline.bar('ketorolac').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await timeline.expectBar('ketorolac', /11:06/);
  await page.getByRole('textbox', { name: 'Title of the encounter' }).fill('Renamed by a coder');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Payer' }).selectOption('Medicare');
  await workbench.expectSaved();
  const rows = await workbench.rows();
  const lines = await claim.lines();
  expect(lines).not.toEqual([]);

  await page.reload();
  await workbench.expectOpen('Renamed by a coder');
  await expect(page.getByRole('combobox', { name: 'Payer' })).toHaveValue('medicare');
  await expect.poll(() => workbench.rows()).toEqual(rows);
  await claim.expectLines(lines);
  await page.getByRole('link', { name: 'Back to the worklist' }).click();
  await expect(page.getByRole('main').getByText('Renamed by a coder')).toBeVisible();
});

test('a claim is signed off by keyboard, and says after a reload that it was changed since', async ({
  worklist,
}) => {
  await worklist.open();
  const workbench = await worklist.openEncounter('Two antibiotics at once');
  const { page } = workbench;
  const status = page.getByRole('button', { name: /^Status:/ });
  await expect(status).toContainText('Draft');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Type what you want to do').fill('sign off');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Lines to sign' })).toContainText('96368');
  await expectAccessible(page, 'signing off', '[role="dialog"]');
  await page.getByRole('button', { name: 'Sign off', exact: true }).press('Enter');
  await expect(status).toContainText('Signed off');
  await workbench.write('ketorolac 60 im 1105');
  await expect(status).toContainText('changed');
  await workbench.expectSaved();
  await page.reload();
  await expect(status).toContainText('Signed off');
  await expect(status).toContainText('changed');
  await page.getByRole('link', { name: 'Back to the worklist' }).click();
  await expect(page.getByRole('row', { name: /Two antibiotics at once/ })).toContainText('Signed off');
});
