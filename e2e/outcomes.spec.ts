import { expect, test } from './fixtures/quiet-test.ts';

test('a missing stop shows every claim it could mean, what settles it, and marks on its bar; never a time to enter', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByText('Two stops not charted').first().click();
  const findings = page.getByRole('region', { name: 'Findings' });
  const eachTime = findings.locator('details').filter({ hasText: 'The stop could mean' });
  // They come one after the other, and the first to come is not the first in the list.
  await expect(eachTime).toHaveCount(2);
  const first = eachTime.first();
  await first.locator('summary').first().click();
  const ranges = first.getByRole('table');
  await expect(ranges.getByRole('row').nth(1)).toBeVisible();
  await expect(ranges.getByRole('rowheader').first()).toContainText(/^to \d\d:\d\d/);
  await expect(ranges.getByRole('rowheader').last()).toContainText(/^from \d\d:\d\d/);
  await expect(ranges.getByText('least', { exact: true })).toHaveCount(1);
  await expect(ranges.getByText('greatest', { exact: true })).toHaveCount(1);
  await expect(first.getByText('a documented stop time', { exact: false })).toBeVisible();
  await expect(first.getByText(/No evidence: the ordered duration/)).toBeVisible();
  await expect(first.getByText(/National unadjusted OPPS rates/)).toBeVisible();
  await expect(first.getByRole('button')).toHaveCount(0);

  const joint = findings.getByRole('region', { name: /Both unknown times together/ });
  // Worked out in idle time, of which a busy machine has little.
  await expect(joint.getByText('At least')).toBeVisible({ timeout: 40_000 });
  await expect(joint.getByText('At most')).toBeVisible();
  await expect(page.locator('[title^="A stop from"]').first()).toBeAttached();

  // A stop from the record replaces the ranges by one claim.
  await page.getByRole('link', { name: 'Worklist', exact: true }).click();
  await page.getByText('Ninety minutes and one more').first().click();
  await expect(page.getByText('Drug infusion, first hour').first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('cefazolin 1g ivpb 1400');
  await page.keyboard.press('Enter');
  await expect(findings.getByText(/^to 14:15 \d{5}/)).toBeVisible();
  await page.getByRole('button', { name: /Undo:/ }).click();
  await expect(findings.getByText('stop could mean')).toHaveCount(0);
});
