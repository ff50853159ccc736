import { expect, test } from './fixtures/coder-test.ts';
import { Workbench } from './pages/workbench.ts';

test('a coder enters an emergency chart of six drugs by keyboard alone, to the final claim', async ({
  worklist,
}) => {
  await worklist.open();
  const { page } = worklist;
  await page.keyboard.press('n');
  const workbench = new Workbench(page);
  const { claim, findings, timeline } = workbench;
  await workbench.expectOpen('');

  await workbench.write("lactated ringer's 1000 ml hyd 1005-1150 L AC");
  await workbench.write('ondansetron 4mg ivp 1010 L AC');
  await workbench.write('hydromorphone 1mg ivp 1014 L AC');
  await workbench.write('ketorolac 60 im 1025');
  await workbench.write('ceftriaxone 1g ivpb 1040-1115 L AC');
  await workbench.write('hydromorphone 1mg ivp 1105 L AC');
  await workbench.write('pantoprazole 40mg ivp 1130 L AC');

  await claim.expectServices(['96365 ×1', '96375 ×3', '96361 ×1', '96376 ×1', '96372-59 ×1']);
  await expect(findings).not.toContainText('error');
  // A slip of the pen is corrected in the list, still by keys: the infusion stopped at 10:55, so it is a push.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+L');
  await expect(workbench.list.getByRole('gridcell').first()).toBeFocused();
  await timeline.bar('ceftriaxone').focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Administration' });
  // The form takes the keyboard when it has come in; what is focused before that loses it again.
  await expect(form.getByRole('combobox', { name: 'Drug' })).toBeFocused();
  await form.getByRole('textbox', { name: 'Stop' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1055');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await claim.expectServices(['96374 ×1', '96375 ×3', '96361 ×1', '96376 ×1', '96372-59 ×1']);
  await page.keyboard.press('Control+z');
  await claim.expectServices(['96365 ×1', '96375 ×3', '96361 ×1', '96376 ×1', '96372-59 ×1']);
  await workbench.expectSaved();

  // The empty lane that opened the form is gone with what is entered; the keyboard is on the new bar, not lost.
  await worklist.open();
  await page.keyboard.press('n');
  await workbench.expectOpen('');
  // A new chart takes the keyboard to the entry line; what is focused before that loses it again.
  await expect(page.getByRole('combobox', { name: 'Entry line' })).toBeFocused();
  await page.getByRole('button', { name: /^IV 1: Draw/ }).focus();
  await page.keyboard.press('n');
  const blank = page.getByRole('dialog', { name: 'New administration' });
  await blank.getByRole('combobox', { name: 'Drug' }).fill('cefazolin');
  await blank.getByRole('textbox', { name: 'Start' }).fill('1005');
  await page.keyboard.press('Control+Enter');
  await expect(blank).toHaveCount(0);
  await expect(timeline.bar('cefazolin')).toBeFocused();
});
