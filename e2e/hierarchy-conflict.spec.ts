import { expect, test } from './fixtures/coder-test.ts';

test('an outranked initial stands out with its proof, and the offered fix resolves it', async ({
  worklist,
}) => {
  await worklist.open();
  const workbench = await worklist.openEncounter('The initial service was named wrongly');
  const { timeline, claim, findings, page } = workbench;
  const conflict = workbench.finding(
    'metoclopramide is designated as initial; magnesium sulfate outranks it.',
  );
  await expect(conflict).toContainText('error');
  await timeline.expectBar('metoclopramide', /is designated as initial; magnesium sulfate outranks it/);
  await timeline.expectBar('magnesium sulfate', /INIT/);
  await expect(workbench.row('metoclopramide').getByRole('gridcell', { name: '1 error' })).toBeVisible();

  // The line opens to its proof: minutes, who lost the place of the initial service, the rule and its source.
  const proof = await claim.prove('96365');
  await expect(proof).toContainText('60 min');
  await expect(proof).toContainText('diphenhydramine');
  await expect(proof).toContainText('initial-service/facility-hierarchy');
  await proof
    .getByRole('button', { name: /magnesium sulfate/ })
    .first()
    .click();
  await expect(timeline.bar('magnesium sulfate')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await conflict.getByRole('button', { name: 'Designate magnesium sulfate' }).click();

  await expect(findings).not.toContainText('is designated as initial');
  await expect(workbench.row('metoclopramide').getByRole('gridcell', { name: '1 error' })).toHaveCount(0);
  await claim.expectServices(['96365 ×1', '96375 ×2']);
  await expect(page.getByRole('button', { name: /^Undo: .*magnesium sulfate/ })).toBeVisible();
});
