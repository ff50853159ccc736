import { onOneLine, infusion } from './fixtures/encounters.ts';
import { expect, test } from './fixtures/coder-test.ts';

test('on a wide screen what is said has room: changes in the trail, a question in the proof, the name of a stay', async ({
  worklist,
}) => {
  const { page } = worklist;
  await worklist.open();
  const stay = (kind: string, start: string, stop: string) => ({
    kind,
    start: `2026-10-06T${start}`,
    stop: `2026-10-06T${stop}`,
  });
  const chart = {
    ...onOneLine('Two drugs with long names', [
      infusion('a1', 'methylprednisolone sodium succinate', 'J2919', '08:00', '09:30'),
      infusion('a2', 'piperacillin-tazobactam', 'J2543', '14:00', '14:40'),
    ]),
    stays: [stay('emergency', '08:00', '08:20'), stay('observation', '08:20', '15:00')],
  };
  await worklist.importFile('long.json', JSON.stringify(chart));
  const workbench = await worklist.openEncounter('Two drugs with long names');
  await page
    .getByRole('complementary', { name: 'Claim and findings' })
    .getByRole('button', { name: /^96365/ })
    .click();
  const question = page.getByRole('button', { name: /^Why not 9/ }).first();
  await expect(question).toBeVisible();
  expect((await question.boundingBox())?.height).toBeLessThan(30);
  const name = workbench.timeline.region.locator('.tl-band').first().locator('span');
  const isCutOpenly = await name.evaluate(
    (words) => words.scrollWidth <= words.clientWidth || getComputedStyle(words).textOverflow === 'ellipsis',
  );
  expect(isCutOpenly).toBe(true);

  // The ring around the first field of a dialog is not cut by its edge.
  await page.keyboard.press('Alt+o');
  const line = page.getByRole('dialog').getByRole('combobox').first();
  await expect(line).toBeFocused();
  const room = await line.evaluate(
    (field) =>
      field.getBoundingClientRect().top -
      (field.closest('.MuiDialogContent-root')?.getBoundingClientRect().top ?? Infinity),
  );
  expect(room).toBeGreaterThanOrEqual(4);
  await page.keyboard.press('Escape');

  await page.goto('/audit-trail');
  await expect(page.getByRole('columnheader', { name: 'Before and after' })).toBeVisible();
  const widths = await page
    .getByRole('main')
    .locator('thead th')
    .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().width));
  expect(widths[4]).toBeGreaterThan((widths[2] ?? Infinity) * 1.5);
});
