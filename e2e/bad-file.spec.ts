import { infusion, onOneLine } from './fixtures/encounters.ts';
import { expect, test } from './fixtures/coder-test.ts';

const good = onOneLine('Kept as it was', [infusion('a1', 'ceftriaxone', 'J0696', '10:00', '10:40')]);
const bad = {
  ...good,
  title: 'Must not come in',
  administrations: [good.administrations[0], infusion('a2', 'vancomycin', 'J3373', '11:00', '25:10')],
};

test('a file that cannot be read is refused with its place, and what is stored stays as it was', async ({
  worklist,
}) => {
  const { page, outcome } = worklist;
  await worklist.open();
  await worklist.importFile('good.json', JSON.stringify(good));
  await expect(outcome).toContainText('Imported 1 encounter');
  const count = page.getByRole('main').getByText(/^\d+ encounters$/);
  await expect(count).toHaveText('19 encounters');

  await worklist.importFile('good-again.json', JSON.stringify(good));
  await expect(outcome).toContainText('One of these was in the list already');
  await expect(count).toHaveText('20 encounters');
  await outcome.getByRole('button', { name: 'Take the new one out' }).click();
  await expect(count).toHaveText('19 encounters');

  await worklist.importFile('impossible-time.json', JSON.stringify(bad));
  await expect(outcome).toContainText('Nothing was imported');
  await expect(outcome.getByRole('code')).toHaveText('impossible-time.json · administrations[1].stop');

  await worklist.importFile(
    'day.ndjson',
    `${JSON.stringify({ ...good, id: 'other', colour: 'red' })}\n{"id": "cut off`,
  );
  await expect(outcome.getByRole('code')).toHaveText([
    'day.ndjson · line 1 · colour',
    /^day\.ndjson · line 2/,
  ]);
  await expect(outcome).toContainText('Nothing that was in the list has been changed.');

  await worklist.importFile('picture.json', 'PNG');
  await expect(outcome.getByRole('code')).toContainText('picture.json');
  await expect(count).toHaveText('19 encounters');
  const workbench = await worklist.openEncounter('Kept as it was');
  await workbench.claim.expectServices(['96365 ×1']);
});
