import { infusion, onOneLine } from './fixtures/encounters.ts';
import { expect, test } from './fixtures/coder-test.ts';

const chart = onOneLine('A stop not charted', [
  infusion('a1', 'vancomycin', 'J3373', '10:00'),
  infusion('a2', 'ceftriaxone', 'J0696', '12:00', '12:40'),
]);

test('a missing stop stands out on the bar, in the list and among the findings, until it is entered', async ({
  worklist,
}) => {
  const workbench = await worklist.openFile(chart);
  const { timeline, claim, findings, list, page } = workbench;
  await timeline.expectBar('vancomycin', /stop not charted.*no stop time/);
  await expect(timeline.region.getByRole('img', { name: 'Stop not charted' })).toBeVisible();
  await expect(workbench.row('vancomycin').getByRole('gridcell', { name: 'missing' })).toBeVisible();
  await expect(claim.region.getByText('assumed')).toBeVisible();

  await page.keyboard.press('Shift+i');
  await expect(findings.getByRole('listitem').locator(':focus')).toHaveCount(1);
  await workbench
    .finding('vancomycin: no stop time')
    .getByRole('button', { name: 'Enter it from the record' })
    .click();
  await expect(list.getByRole('textbox', { name: 'Stop' })).toBeFocused();
  await page.keyboard.type('1131');
  await page.keyboard.press('Enter');

  await timeline.expectBar('vancomycin', /start 10:00, stop 11:31, 91 min/);
  await expect(timeline.region.getByRole('img', { name: 'Stop not charted' })).toHaveCount(0);
  await expect(findings).toContainText('No findings.');
  await claim.expectServices(['96365 ×1', '96367 ×1', '96366 ×1']);
  await expect(claim.region.getByText('assumed')).toHaveCount(0);
});
