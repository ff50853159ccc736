import { holdBack } from './fixtures/hold-back.ts';
import { expect, test } from './fixtures/quiet-test.ts';
import { Workbench } from './pages/workbench.ts';
import { Worklist } from './pages/worklist.ts';

test('what is typed right after N reaches the entry line, and the worklist does nothing with it', async ({
  page,
}) => {
  await page.clock.install({ time: '2026-10-06T15:00:00-04:00' });
  const worklist = new Worklist(page);
  const letWorkbenchCome = await holdBack(page, 'workbench-page');
  await worklist.open();
  const count = async (): Promise<number> =>
    Number.parseInt(await page.getByText(/^\d+ encounters$/).innerText(), 10);
  const before = await count();
  // A second N and a slash are keys of the worklist, too.
  await page.keyboard.type('nns 1000 / 0930-1030');
  letWorkbenchCome();
  await expect(page.getByRole('combobox', { name: 'Entry line' })).toHaveValue('ns 1000 / 0930-1030');
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('combobox', { name: 'Entry line' })).toHaveValue('ns 1000 / 0930-103');
  await page.goBack();
  await expect.poll(count).toBe(before + 1);
});

test('a new chart has the keyboard in the entry line, N adds from anywhere, and a form that was left comes back', async ({
  page,
}) => {
  // A clock that goes: where it stands still, React may wait for ever with what it has held back, as a form on its way.
  await page.clock.install({ time: '2026-10-06T15:00:00-04:00' });
  // What else the timeline can do may come late, as on a slow line; the key that adds is there before.
  const letCommandsCome = await holdBack(page, 'timeline-commands');
  const worklist = new Worklist(page);
  await worklist.open();
  await page.keyboard.press('n');
  const workbench = new Workbench(page);
  const entry = page.getByRole('combobox', { name: 'Entry line' });
  await expect(entry).toBeFocused();
  await page.keyboard.type('solumedrol 125mg ivp 1015 and 1115 L AC');
  await page.keyboard.press('Enter');
  await workbench.claim.expectServices(['96374 ×1', '96376 ×1']);

  // Out of the field, and the key that adds works wherever the keyboard is.
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: 'New administration' });
  await form.getByRole('combobox', { name: 'Drug' }).fill('cefazolin');
  letCommandsCome();
  await form.getByRole('textbox', { name: 'Start' }).fill('1130');

  // The browser's way back with the form open; the screen of the encounter has it again.
  await page.goBack();
  await expect(form).toHaveCount(0);
  await page.goForward();
  await expect(form.getByRole('combobox', { name: 'Drug' })).toHaveValue('cefazolin');
  await expect(form.getByRole('textbox', { name: 'Start' })).toHaveValue('1130');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await expect(workbench.timeline.bar('cefazolin')).toBeVisible();

  // What was kept is taken once, and a chart that holds something does not take the keyboard.
  await page.goBack();
  await page.goForward();
  await expect(workbench.timeline.bar('cefazolin')).toBeVisible();
  await expect(form).toHaveCount(0);
  await expect(entry).not.toBeFocused();
});
