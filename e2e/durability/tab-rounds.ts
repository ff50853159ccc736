import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';

export interface TabRounds {
  readonly rounds: number;
  /** Administrations added in either tab. */
  readonly added: number;
  /** Of those, how many are not there in the end. */
  readonly lost: number;
  /** How often a tab showed both versions side by side. */
  readonly conflicts: number;
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Also behind a dialog: a conflict may be shown as soon as the line is taken. */
const entryLine = (page: Page) => page.getByRole('combobox', { name: 'Entry line', includeHidden: true });
const savedMark = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved$/ });
const conflict = (page: Page) =>
  page.getByRole('dialog', { name: 'This encounter was changed in another tab' });

/** Waits until a tab says Saved; a conflict on the way there is put together, once both versions have been shown. */
async function settle(page: Page, addedText: string): Promise<number> {
  await expect(savedMark(page).or(conflict(page)).first()).toBeVisible();
  if (!(await conflict(page).isVisible())) return 0;
  await expect(conflict(page).getByRole('table')).toContainText(addedText);
  await conflict(page).getByRole('button', { name: 'Save as chosen' }).click();
  await expect(conflict(page)).toBeHidden();
  await expect(savedMark(page)).toBeVisible();
  return 1;
}

/** Of the administrations added at these times, those that a tab does not show. */
async function missing(page: Page, times: readonly string[]): Promise<readonly string[]> {
  const text = (await new Workbench(page).rows()).join('\n');
  const shown = new Set(text.match(/\d\d:\d\d/g));
  return times.filter((time) => !shown.has(time));
}

/**
 * Two tabs on one encounter in which a coder adds administrations in random order: one tab or both at once, the second
 * line already typed when the first is saved.
 */
export async function tabRounds(
  tabs: readonly [Page, Page],
  rounds: number,
  random: () => number,
): Promise<TabRounds> {
  const added: string[] = [];
  let conflicts = 0;
  let round = 0;
  // Whether two saves meet is a matter of milliseconds: it goes on for a while until it has happened.
  for (; round < rounds || (conflicts === 0 && round < 4 * rounds); round++) {
    const writers = [...tabs].filter(() => random() < 0.7);
    if (random() < 0.5) writers.reverse();
    const times = writers.map((_, index) => clock(1000 + 2 * round + index));
    for (const [index, page] of writers.entries()) {
      await page.keyboard.press('Control+i');
      await entryLine(page).fill(`ondansetron 4 mg ivp ${times[index] ?? ''} L AC`);
    }
    await Promise.all(
      writers.map(async (page, index) => {
        await new Promise((resolve) => setTimeout(resolve, index * random() * 60));
        await entryLine(page).press('Enter');
        await expect(entryLine(page)).toHaveValue('');
      }),
    );
    for (const page of writers) conflicts += await settle(page, 'ondansetron');
    added.push(...times);
    // What one tab has saved appears in the other by itself.
    for (const page of tabs) {
      await expect
        .poll(async () => (await missing(page, added)).length, { message: 'not shown yet' })
        .toBe(0);
    }
  }
  const [page] = tabs;
  await page.reload();
  await expect(savedMark(page)).toBeVisible();
  return { rounds: round, added: added.length, lost: (await missing(page, added)).length, conflicts };
}
