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

test.describe('by a page that a server gives', () => {
  test.use({ serviceWorkers: 'block' });

  test('what is typed and not yet taken is not called saved, and is not lost by leaving the screen or the page', async ({
    worklist,
  }) => {
    await worklist.open();
    const workbench = await worklist.openEncounter('Two antibiotics at once');
    const { page } = workbench;
    const title = page.getByRole('textbox', { name: 'Title of the encounter' });
    const line = page.getByRole('combobox', { name: 'Entry line' });
    await title.fill('Left by going back');
    await expect(page.getByText('Editing', { exact: true })).toBeVisible();
    await page.goBack();
    await worklist.openEncounter('Left by going back');

    await line.fill('ketorolac 60');
    await expect(page.getByText('Editing', { exact: true })).toBeVisible();
    await page.goBack();
    await worklist.openEncounter('Left by going back');
    await expect(line).toHaveValue('ketorolac 60');
    await line.fill('');
    await workbench.expectSaved();

    await title.fill('Left by reloading');
    page.once('dialog', (dialog) => void dialog.accept());
    // The next page comes as late as over a network: while the browser waits for it, what was typed is saved.
    await page.route('**/*', async (route) => {
      if (route.request().isNavigationRequest()) await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    await page.reload();
    await workbench.expectOpen('Left by reloading');

    await page.getByRole('button', { name: 'Administration', exact: true }).click();
    const drug = page.getByRole('dialog').getByRole('combobox', { name: 'Drug' });
    await drug.fill('famotidine');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(drug).toHaveValue('famotidine');
  });
});
