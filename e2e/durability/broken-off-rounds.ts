import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { prepareProfile } from './prepare-profile.ts';
import { startBrowser } from './real-browser.ts';
import { rescueHeading } from './witness.ts';

/** Work that is one whole: after a kill in the midst of it, it is done or it is not. */
export interface Whole {
  readonly name: string;
  /** Everything up to the click that begins it. */
  readonly begin: (page: Page) => Promise<void>;
  /** Opens what it may have locked; answers whether it was. */
  readonly openAgain?: (page: Page) => Promise<boolean>;
  /** The kill comes within this time after the click. */
  readonly longestMs: number;
  /** How many encounters it adds. */
  readonly adds: number;
}

export interface BrokenOffRounds {
  readonly kills: number;
  readonly done: number;
  readonly undone: number;
  /** Neither the state before nor the one after. */
  readonly mixed: readonly string[];
}

/** How many encounters the worklist says there are. */
export async function countOf(page: Page): Promise<number> {
  const text = page.getByText(/^\d+ encounters$/);
  await text.first().waitFor({ timeout: 60_000 });
  return Number.parseInt(await text.first().innerText(), 10);
}

/** How many encounters are there after a kill; -1 where the rescue screen is shown instead. */
export async function countAfterKill(page: Page): Promise<number> {
  await page
    .getByText(/^\d+ encounters$/)
    .or(rescueHeading(page))
    .first()
    .waitFor({ timeout: 60_000 });
  return (await rescueHeading(page).isVisible()) ? -1 : await countOf(page);
}

/** Kills the browser at random moments of one piece of work, each time on a fresh copy of the same profile. */
export async function brokenOffRounds(
  origin: string,
  whole: Whole,
  kills: number,
  random: () => number,
): Promise<BrokenOffRounds> {
  const folder = await mkdtemp(join(tmpdir(), 'dripline-broken-off-'));
  const filled = join(folder, 'filled');
  const rounds = { kills, done: 0, undone: 0, mixed: [] as string[] };
  try {
    let before = 0;
    await prepareProfile({ profile: filled }, origin, async ({ page }) => {
      await page.getByRole('link', { name: 'Worklist', exact: true }).click();
      before = await countOf(page);
    });
    for (let kill = 0; kill < kills; kill++) {
      const profile = join(folder, `kill-${String(kill)}`);
      await cp(filled, profile, { recursive: true });
      const waitMs = Math.floor(random() * whole.longestMs);
      let browser = await startBrowser({ profile });
      await browser.page.goto(origin);
      expect(await countOf(browser.page)).toBe(before);
      await whole.begin(browser.page);
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      await browser.kill();

      browser = await startBrowser({ profile });
      try {
        const { page } = browser;
        await page.goto(origin);
        const isLocked = (await whole.openAgain?.(page)) ?? false;
        const count = await countAfterKill(page);
        const isDone = whole.openAgain === undefined ? count === before + whole.adds : isLocked;
        if (count !== before && count !== before + whole.adds)
          rounds.mixed.push(
            `${whole.name} after ${String(waitMs)} ms: ${String(count)} of ${String(before)}`,
          );
        else if (isDone) rounds.done++;
        else rounds.undone++;
      } finally {
        await browser.kill();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return rounds;
}
