import type { Page } from '@playwright/test';
import { keptTyping } from './fixtures/kept-typing.ts';
import { expect, test } from './fixtures/quiet-test.ts';
import { Workbench } from './pages/workbench.ts';
import { Worklist } from './pages/worklist.ts';

const line = (page: Page) => page.getByRole('combobox', { name: 'Entry line' });
const title = (page: Page) => page.getByRole('textbox', { name: 'Title of the encounter' });
const form = (page: Page) => page.getByRole('dialog', { name: 'New administration' });
const drug = (page: Page) => form(page).getByRole('combobox', { name: 'Drug' });

async function open(page: Page): Promise<Workbench> {
  const worklist = new Worklist(page);
  await worklist.open();
  return worklist.openEncounter('Two antibiotics at once');
}

/** Waits until the store keeps one draft, with this in it; or none. */
async function expectKept(page: Page, typed?: string): Promise<void> {
  const expected = typed === undefined ? [] : [expect.stringContaining(typed)];
  await expect.poll(() => keptTyping(page), { message: 'what is kept of typing' }).toEqual(expected);
}

/**
 * The page crashes once its typing is kept: nothing of it runs any more. A new one opens the same chart.
 * @param typed what is kept of it; absent where nothing is
 */
async function lose(page: Page, typed?: string): Promise<Page> {
  const address = page.url();
  await expectKept(page, typed);
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  const next = await page.context().newPage();
  await next.goto(address);
  await expect(next.locator('input[aria-label="Title of the encounter"]')).toBeVisible();
  return next;
}

test('a half-filled form is there after the page has crashed, says so, and is gone once it is taken or left', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Administration', exact: true }).click();
  await drug(page).fill('famotidine');
  await form(page).getByRole('textbox', { name: 'Start' }).fill('1130');

  const second = await lose(page, '"1130"');
  await expect(drug(second)).toHaveValue('famotidine');
  await expect(form(second).getByRole('textbox', { name: 'Start' })).toHaveValue('1130');
  await expect(form(second)).toContainText('This is what you had typed when the chart was closed');
  await expect(second.getByText('Editing', { exact: true })).toBeVisible();
  await form(second).getByRole('textbox', { name: 'Start' }).fill('1145');
  await form(second).getByRole('textbox', { name: 'Start' }).blur();

  // A reload, which the browser asks about, loses no more.
  second.on('dialog', (dialog) => void dialog.accept());
  await expectKept(second, '"1145"');
  await second.reload();
  await expect(form(second).getByRole('textbox', { name: 'Start' })).toHaveValue('1145');
  await second.keyboard.press('Control+Enter');
  await expect(form(second)).toHaveCount(0);
  const workbench = new Workbench(second);
  await expect(workbench.timeline.bar('famotidine')).toBeVisible();
  await workbench.expectSaved();

  const third = await lose(second);
  await expect(new Workbench(third).timeline.bar('famotidine')).toBeVisible();
  await expect(form(third)).toHaveCount(0);

  await third.getByRole('button', { name: 'Administration', exact: true }).click();
  await drug(third).fill('ketorolac');
  await expectKept(third, '"ketorolac"');
  await form(third).getByRole('button', { name: 'Cancel' }).click();
  const fourth = await lose(third);
  await expect(form(fourth)).toHaveCount(0);
});

test('a half-typed line, title and cell are back where they were typed, and Undo takes them away again', async ({
  page,
}) => {
  await open(page);
  await line(page).fill('ketorolac 60');
  const second = await lose(page, '"ketorolac 60"');
  await expect(line(second)).toHaveValue('ketorolac 60');
  await expect(second.getByText('What you were typing is back in the entry line')).toBeVisible();
  await second.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(line(second)).toHaveValue('');
  await new Workbench(second).expectSaved();

  await title(second).fill('Half a ti');
  const third = await lose(second, '"Half a ti"');
  await expect(title(third)).toHaveValue('Half a ti');
  await expect(third.getByText('What you were typing is back in the title')).toBeVisible();
  await third.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(title(third)).toHaveValue('Two antibiotics at once');

  const cell = new Workbench(third).list.locator('td[data-column="stop"]').first();
  await cell.dblclick();
  await cell.getByRole('textbox', { name: 'Stop' }).fill('11');
  const fourth = await lose(third, '"11"');
  const again = new Workbench(fourth).list.locator('td[data-column="stop"]').first();
  await expect(again.getByRole('textbox', { name: 'Stop' })).toHaveValue('11');
  await expect(again.getByRole('textbox', { name: 'Stop' })).toBeFocused();
  await fourth.keyboard.press('Escape');
  await new Workbench(fourth).expectSaved();
  const fifth = await lose(fourth);
  await expect(new Workbench(fifth).list.getByRole('textbox', { name: 'Stop' })).toHaveCount(0);
  await expect(line(fifth)).toHaveValue('');
});

test('a half-filled small dialog is there after the page has crashed, and gone once it is taken or left', async ({
  page,
}) => {
  const workbench = await open(page);
  await workbench.timeline.bar('vancomycin').focus();
  await page.keyboard.press('Control+Space');
  await page.keyboard.press('Shift+p');
  const pause = (of: Page) => of.getByRole('dialog', { name: 'Pause vancomycin' });
  const restarted = (of: Page) => pause(of).getByRole('textbox', { name: 'Restarted at' });
  await pause(page).getByRole('textbox', { name: 'Paused at' }).fill('1510');
  await restarted(page).fill('15');

  const second = await lose(page, '"15"');
  await expect(pause(second)).toContainText('This is what you had typed when the chart was closed');
  await expect(pause(second).getByRole('textbox', { name: 'Paused at' })).toHaveValue('1510');
  await expect(restarted(second)).toHaveValue('15');
  await expect(second.getByText('Editing', { exact: true })).toBeVisible();
  await pause(second).getByRole('button', { name: 'Cancel' }).click();
  await new Workbench(second).expectSaved();

  const openVisit = async (of: Page): Promise<void> => {
    await of.keyboard.press('Control+k');
    await of.getByRole('combobox', { name: 'Command' }).fill('Stays, time zone');
    await of.keyboard.press('Enter');
  };
  await openVisit(second);
  const visit = (of: Page) => of.getByRole('dialog', { name: 'The visit' });
  await visit(second).getByRole('button', { name: 'Add a stay' }).click();
  await visit(second).getByRole('textbox', { name: 'From' }).fill('0815');

  const third = await lose(second, '"0815"');
  await expect(pause(third)).toHaveCount(0);
  await expect(visit(third).getByRole('textbox', { name: 'From' })).toHaveValue('0815');
  await visit(third).getByRole('button', { name: 'Save' }).click();
  await expect(visit(third)).toHaveCount(0);
  await new Workbench(third).expectSaved();

  const fourth = await lose(third);
  await expect(visit(fourth)).toHaveCount(0);
  await openVisit(fourth);
  await expect(visit(fourth).getByRole('textbox', { name: 'From' })).toHaveValue('08:15');
});

test('what another page is typing in the chart stays with that page', async ({ page, context }) => {
  await open(page);
  await line(page).fill('ketorolac 60');
  await expectKept(page, '"ketorolac 60"');
  const other = await context.newPage();
  await other.goto(page.url());
  await new Workbench(other).expectOpen('Two antibiotics at once');
  await expect(line(other)).toHaveValue('');
  await other.close();

  // What says Saved is kept as typing no more: after a reload it would stand beside what it has become.
  await line(page).fill('ketorolac 60 im 1105');
  await expectKept(page, '"ketorolac 60 im 1105"');
  await page.keyboard.press('Enter');
  await expect(new Workbench(page).timeline.bar('ketorolac')).toBeVisible();
  await new Workbench(page).expectSaved();
  expect(await keptTyping(page)).toEqual([]);
});
