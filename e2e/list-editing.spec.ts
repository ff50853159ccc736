import { expect, test } from './fixtures/quiet-test.ts';

test('the list alone, by keyboard: a row is added, edited, filled down, pasted over from a spreadsheet and copied out', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.getByText('Emergency chart with six drugs').first().click();
  const list = page.getByRole('grid', { name: 'Administrations' });
  await expect(list.getByText('pantoprazole')).toBeVisible();
  // Nothing of a sample is cut where there is room for the whole table.
  expect(await list.locator('td, td span').evaluateAll((cells) => cells.filter(({ scrollWidth, clientWidth }) => clientWidth > 2 && scrollWidth > clientWidth + 1).map(({ textContent }) => textContent))).toEqual([]);
  await list.getByRole('gridcell', { name: 'pantoprazole' }).click();

  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('vanco');
  // What Enter takes: the drugs of that name, of which the first part of the program knows nothing yet.
  await expect(list.getByRole('option', { name: /vancomycin/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  const added = list.getByRole('row', { name: /vancomycin/ });
  await expect(added.getByRole('gridcell').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await list.getByRole('combobox', { name: 'Route' }).selectOption('IV push');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('1215');
  await page.keyboard.press('Enter');
  await expect(added).toContainText(/IV push.*L AC 20G.*12:15/);

  await page.evaluate(() => navigator.clipboard.writeText('1130\n1145'));
  await list
    .getByRole('row', { name: /pantoprazole/ })
    .getByRole('gridcell')
    .nth(3)
    .click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(list.getByRole('row', { name: /pantoprazole/ })).toContainText('11:30');
  await expect(added).toContainText('11:45');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(added).toContainText('12:15');

  await list
    .getByRole('row', { name: /pantoprazole/ })
    .getByRole('gridcell')
    .nth(6)
    .click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ControlOrMeta+d');
  await expect(added).toContainText('40 mg');
  await page.keyboard.press('ControlOrMeta+c');
  await expect
    .poll(() =>
      page.evaluate(async () =>
        (await navigator.clipboard.readText())
          .split('\n')
          .map((line) => line.split('\t').slice(0, 4).join(' ')),
      ),
    )
    .toEqual([
      expect.stringMatching(/^pantoprazole.* IV push L AC 20G 11:30$/),
      expect.stringMatching(/^vancomycin.* IV push L AC 20G 12:15$/),
    ]);
});
