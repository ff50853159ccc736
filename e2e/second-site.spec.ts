import { expect, test } from './fixtures/coder-test.ts';

test('a second site counts as the first until its reason is documented, and then has an initial of its own', async ({
  worklist,
}) => {
  await worklist.open();
  const workbench = await worklist.openEncounter('Two lines, no reason charted');
  const { claim, timeline, page } = workbench;
  const merged = ['96365 ×1', '96368 ×1'];
  await claim.expectServices(merged);
  await expect(timeline.region.getByRole('button', { name: 'no reason recorded' })).toBeVisible();

  const conflict = workbench.finding(/R forearm 20G/);
  await conflict.getByRole('button', { name: 'Record why a second site was needed' }).click();
  await conflict
    .getByRole('group', { name: 'Reason charted for the second site' })
    .getByRole('button', { name: 'Incompatible drugs' })
    .click();

  await claim.expectServices(['96365 ×1', '96365-59 ×1']);
  await expect(conflict).toHaveCount(0);
  await expect(timeline.region.getByText('Incompatible drugs')).toBeVisible();
  await page.keyboard.press('Control+z');
  await claim.expectServices(merged);
});
