import { AxeBuilder } from '@axe-core/playwright';
import { hasComeIn } from './fixtures/expect-accessible.ts';
import { expect, test } from './fixtures/quiet-test.ts';

test('an auditor finds a rule by words, sees its examples run, and opens one in the workbench', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Rule book' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search rules' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('midnight push 30');
  await expect(page.getByRole('status').filter({ hasText: /of \d+ rules/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/rules\/service-role\/repeat-push-interval\?q=/);

  await expect(page.getByRole('cell', { name: '31 minutes', exact: true })).toBeVisible();
  await expect(page.getByText('industry practice').first()).toBeVisible();
  const example = page.getByRole('article', { name: 'Example: 31 minutes apart' });
  await expect(example.getByText('as expected', { exact: true })).toBeVisible();
  await expect(example.getByRole('row', { name: /96376.*×1.*×1/ })).toBeVisible();

  await example.getByRole('button', { name: 'Open in the workbench' }).click();
  await expect(page).toHaveURL(/\/encounters\//);
  await expect(page.getByLabel('Title of the encounter')).toHaveValue('repeat push interval: 31 minutes apart');
  await expect(page.getByRole('region', { name: 'Claim' }).getByText('96376')).toBeVisible();
});

test('a disputed question leads to its readings, an address of no rule says so, what is not modelled is told; for assistive technology too', async ({ page }) => {
  test.slow();
  await page.goto('/rules/disagreements/Q7');
  await expect(page.getByRole('heading', { name: 'The same drug is infused again' })).toBeVisible();
  const short = page.getByRole('listitem').filter({ hasText: 'repeat pushes of the same drug' });
  await expect(short.getByText('Haugen Group')).toBeVisible();
  await short.getByRole('link', { name: 'time/same-drug-short-repeat' }).click();
  await expect(page.getByRole('article').first()).toContainText('time/same-drug-short-repeat');
  await expect(page.getByText('not as expected')).toHaveCount(0);

  await page.goto('/rules/time/no-such-rule');
  await expect(page.getByText('There is no such rule')).toBeVisible();

  await page.goto('/rules/code-sets');
  await expect(page.getByRole('row', { name: /NCCI procedure-to-procedure edits, outpatient hospital/ }).first()).toBeVisible();
  await page.getByRole('link', { name: /Not modelled/ }).click();
  await expect(page.getByText('Whether an order exists and precedes the start.')).toBeVisible();

  for (const address of ['/rules/service-role/repeat-push-interval?switch=Q8', '/rules/disagreements/Q1']) {
    await page.goto(address);
    await expect(page.getByRole('article').first()).toBeVisible();
    await hasComeIn(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  }
});

test('the codes of packages are loaded for a chart that names one', async ({ page }) => {
  await page.goto('/rules/drugs/package-of-code');
  const example = page.getByRole('article', { name: 'Example: epoetin in a package of darbepoetin' });
  await expect(example.getByText('as expected', { exact: true })).toBeVisible();
  await example.getByRole('button', { name: 'Open in the workbench' }).click();
  await expect(page).toHaveURL(/\/encounters\//);
  await expect(page.getByText(/the package 55513000204 is billed with J0881 or J0882, not with J0885/).first()).toBeVisible();
});

test('a finding leads to its rule', async ({ page }) => {
  await page.goto('/');
  await page.getByText('Emergency chart with six drugs').first().click();
  await expect(page.getByText('Drug infusion, first hour').first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('cefazolin 1g ivpb 1400');
  await page.keyboard.press('Enter');
  const finding = page.getByRole('region', { name: 'Findings' }).getByRole('listitem').filter({ hasText: 'no stop time' });
  // Pressed at once: what the stop could mean comes a moment later and moves nothing.
  await finding.locator('summary').last().click();
  await finding.getByRole('link', { name: /rule book/ }).click();
  await expect(page).toHaveURL(/\/rules\/documentation\/missing-stop-time$/);
  await expect(page.getByRole('article').first()).toContainText('A drug infusion without a stop shows no length');
});
