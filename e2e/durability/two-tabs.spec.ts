import { infusion, onOneLine } from '../fixtures/encounters.ts';
import { expect, test } from '../fixtures/coder-test.ts';
import { randomOf } from './random-of.ts';
import { report } from './report.ts';
import { tabRounds } from './tab-rounds.ts';

const isNightly = process.env['NIGHTLY'] !== undefined;
const encounters = isNightly ? 25 : 1;
const rounds = isNightly ? 8 : 5;

test('two tabs that add to one encounter, together or by turns, lose nothing', async ({
  context,
  page,
  worklist,
}) => {
  test.setTimeout(isNightly ? 3_600_000 : 120_000);
  const random = randomOf(2);
  const total = { rounds: 0, added: 0, lost: 0, conflicts: 0 };
  await worklist.open();
  for (let count = 0; count < encounters; count++) {
    const title = `Two tabs ${String(count)}`;
    const chart = onOneLine(title, [infusion('a1', 'ceftriaxone', 'J0696', '10:00', '10:40')]);
    await worklist.importFile('chart.json', JSON.stringify(chart));
    await expect(page.getByRole('main').getByText(title, { exact: true }).first()).toBeVisible();
    await worklist.openEncounter(title);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.getByText('open in another tab, too')).toBeVisible();

    // Half a line in one tab stays there while the other saves.
    const line = page.getByRole('combobox', { name: 'Entry line' });
    await page.keyboard.press('Control+i');
    await line.fill('ondansetron 4 mg');
    const titleElsewhere = other.getByRole('textbox', { name: 'Title of the encounter' });
    await titleElsewhere.fill(`${title} again`);
    await titleElsewhere.press('Enter');
    await expect(other.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
    await expect(line).toHaveValue('ondansetron 4 mg');
    await line.fill('');
    await expect(page.getByRole('textbox', { name: 'Title of the encounter' })).toHaveValue(`${title} again`);

    const done = await tabRounds([page, other], rounds, random);
    for (const key of ['rounds', 'added', 'lost', 'conflicts'] as const) total[key] += done[key];
    await other.close();
    await page.getByRole('link', { name: 'Worklist', exact: true }).click();
  }
  report('two tabs', total);
  expect(total.lost).toBe(0);
  expect(total.conflicts).toBeGreaterThan(0);
});
