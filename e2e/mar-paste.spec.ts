import { AxeBuilder } from '@axe-core/playwright';
import { hasComeIn } from './fixtures/expect-accessible.ts';
import { expect, test } from './fixtures/quiet-test.ts';

const record = `Medication Administration Record
Date/Time	Action	Medication	Dose	Rate	Route	Site
10/06/2026 10:12	New Bag	ceftriaxone (ROCEPHIN) 1 g in sodium chloride 0.9 % 50 mL IVPB	1 g	100 mL/hr	Intravenous	L AC
10/06/2026 10:15	Held	metoprolol tartrate tablet 25 mg	25 mg		Oral	
10/06/2026 10:20	Given	ondansetron (ZOFRAN) injection 4 mg	4 mg		IV push	L AC
10/06/2026 10:47	Stopped	ceftriaxone (ROCEPHIN) 1 g in sodium chloride 0.9 % 50 mL IVPB			Intravenous	L AC
10/06/2026 11:00	New Bag	sodium chloride 0.9 % infusion	1,000 mL	500 mL/hr	Intravenous	L AC
10/06/2026 11:30	Paused	sodium chloride 0.9 % infusion			Intravenous	L AC
10/06/2026 11:45	Restarted	sodium chloride 0.9 % infusion			Intravenous	L AC
10/06/2026 12:20	Given	ketorolac (TORADOL) injection 60 mg	60 mg		Intramuscular	L deltoid
10/06/2026 12:90	Given	morphine injection 4 mg	4 mg		IV push	L AC
10/06/2026 13:10	Infiltrated	sodium chloride 0.9 % infusion			Intravenous	L AC`;

test('a record pasted on the entry line is reviewed row by row, corrected, and added as one step', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.getByText('Emergency chart with six drugs').first().click();
  const list = page.getByRole('grid', { name: 'Administrations' });
  await expect(list.getByText('pantoprazole')).toBeVisible();
  await page.keyboard.press('/');
  await page.evaluate((text) => navigator.clipboard.writeText(text), record);
  await page.keyboard.press('ControlOrMeta+v');

  const review = page.getByRole('dialog', { name: 'Paste a medication record' });
  await expect(review.getByText('12 rows = 7 used + 3 not coded + 2 unreadable')).toBeVisible();
  const rows = review.getByRole('table', { name: 'Pasted rows' });
  await expect(rows.getByRole('row', { name: /^4 / })).toContainText('not coded: Held: not given');
  await expect(rows.getByRole('row', { name: /^11 / })).toContainText('“12:90” is not a time of day');
  const given = review.getByRole('table', { name: 'Administrations read from the record' });
  await expect(given.getByRole('row', { name: /normal saline/ })).toContainText('missing');
  await hasComeIn(page);
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations).toEqual([]);

  await review.getByLabel('“Infiltrated”').selectOption('stops');
  await expect(review.getByText('12 rows = 8 used + 3 not coded + 1 unreadable')).toBeVisible();
  await expect(given.getByRole('row', { name: /normal saline/ })).toContainText('13:10');
  await expect(given.getByRole('row', { name: /normal saline/ })).toContainText('Paused 11:30–11:45');
  await expect(given.getByRole('row', { name: /normal saline/ })).toContainText('1000 mL at 500 mL/h');
  // A title makes no column wide, and on a phone times, what is missing and the buttons are there without scrolling.
  const time = rows.getByRole('cell', { name: '10/06/2026 10:15' });
  await expect.poll(async () => (await time.boundingBox())?.width).toBeLessThan(170);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const seen of [
    given.getByRole('row', { name: /normal saline/ }).getByRole('cell', { name: '13:10' }),
    review.getByRole('button', { name: 'Change the text' }),
    review.getByRole('button', { name: 'Add 4' }),
  ]) {
    const isInSight = async (): Promise<readonly boolean[]> => {
      const box = await seen.boundingBox();
      return [(box?.x ?? -1) > 8, (box?.x ?? 0) + (box?.width ?? Infinity) < 382];
    };
    await expect.poll(isInSight).toEqual([true, true]);
  }
  const tick = await given.getByRole('checkbox').first().boundingBox();
  expect([tick?.width, tick?.height].map((side) => (side ?? 0) >= 24)).toEqual([true, true]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await given.getByRole('checkbox', { name: /ketorolac/ }).uncheck();
  await expect(review.getByText('12 rows = 7 used + 4 not coded + 1 unreadable')).toBeVisible();
  await review.getByRole('button', { name: 'Add 3' }).click();

  await expect(list.getByRole('row', { name: /ceftriaxone sodium/ })).toContainText(
    /L AC 20G.*10:12.*10:47.*35/,
  );
  await expect(list.getByRole('row', { name: /normal saline/ })).toContainText(/11:00.*13:10.*115/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(list.getByRole('row', { name: /normal saline/ })).toHaveCount(0);
  await expect(list.getByRole('row', { name: /ceftriaxone/ })).toHaveCount(1);

  // The palette asks for a record too; columns are corrected by hand.
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.locator('[role=dialog] input')).toBeFocused();
  await page.keyboard.type('medication record');
  await page.keyboard.press('Enter');
  await review
    .getByLabel('Text of the record')
    .fill(
      'When it was\tWhat\tTo whom\n1400\tvancomycin 1 g IVPB\tNew Bag\n1500\tvancomycin 1 g IVPB\tStopped',
    );
  await page.keyboard.press('ControlOrMeta+Enter');
  const columns = review.getByRole('table', { name: 'Pasted rows' }).getByRole('combobox');
  // The text that had the keyboard is gone; what is read can be added by the next key.
  await expect(review.getByRole('button', { name: 'Add 1' })).toBeFocused();
  await columns.nth(1).selectOption('Drug');
  await columns.nth(2).selectOption('Action');
  await expect(given.getByRole('row', { name: /vancomycin/ })).toContainText(/14:00.*15:00.*60/);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(
    page.getByRole('grid', { name: 'Administrations' }).getByRole('row', { name: /vancomycin/ }),
  ).toContainText('15:00');
});
