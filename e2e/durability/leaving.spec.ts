import { expect, test } from '../fixtures/quiet-test.ts';
import { Worklist } from '../pages/worklist.ts';
import { randomOf } from './random-of.ts';
import { report } from './report.ts';
import { editOf, keepEditing, openEncounter } from './witness.ts';

const isNightly = process.env['NIGHTLY'] !== undefined;
/** Each way once; the nightly run has the large number. */
const rounds = isNightly ? 200 : 3;
const longestPauseMs = 400;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('nothing that was shown as Saved is lost when the page is closed, reloaded or left while one types', async ({
  context,
  page,
}) => {
  test.setTimeout(isNightly ? 3_600_000 : 180_000);
  const random = randomOf(400);
  const worklist = new Worklist(page);
  await worklist.open();
  await worklist.openEncounter('Two lines, two initials');
  const address = page.url();
  await page.close();

  const ways = { closed: 0, reloaded: 0, left: 0 };
  const names = ['closed', 'reloaded', 'left'] as const;
  let acknowledged = 0;
  let lost = 0;
  let next = 1;
  let typing = await context.newPage();
  await openEncounter(typing, address);
  for (let round = 0; round < rounds; round++) {
    // The browser asks when something is not saved yet; the person goes all the same.
    typing.on('dialog', (dialog) => void dialog.accept());
    const witness = await keepEditing(typing, next);
    await witness.after(1);
    await pause(random() * longestPauseMs);
    const way = names[round % names.length] ?? 'closed';
    ways[way]++;
    if (way === 'reloaded') await typing.reload();
    if (way === 'left') await typing.goto('/');
    await typing.close();

    typing = await context.newPage();
    const found = editOf((await openEncounter(typing, address)).title);
    acknowledged += witness.acknowledged() - next + 1;
    lost += Math.max(0, witness.acknowledged() - found);
    expect(found).toBeLessThanOrEqual(witness.made());
    next = witness.made() + 1;
  }
  report('leaving', { rounds, ...ways, acknowledged, lost });
  expect(lost).toBe(0);
  expect(acknowledged).toBeGreaterThanOrEqual(rounds);
});
