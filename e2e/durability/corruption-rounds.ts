import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Damage } from './damages.ts';
import { prepareProfile } from './prepare-profile.ts';
import { startBrowser } from './real-browser.ts';
import { rescueHeading, titleField } from './witness.ts';

export interface CorruptionRounds {
  readonly cases: number;
  /** Told by the rescue screen before anything could be edited. */
  readonly announced: number;
  /** The damage hit nothing that mattered: everything was there. */
  readonly harmless: number;
  /** Something was missing, and nothing was said. */
  readonly silent: readonly string[];
  /** After restoring, something that had been acknowledged was missing. */
  readonly notRestored: readonly string[];
}

const titles = ['Corruption one', 'Corruption two', 'Corruption three'];

/** Three encounters, each edited by hand, and a second copy of all of them. */
async function fill(page: Page): Promise<void> {
  for (const title of titles) {
    await page.getByRole('link', { name: 'Worklist', exact: true }).click();
    await page.getByRole('button', { name: 'New encounter' }).first().click();
    await titleField(page).fill(title);
    await titleField(page).press('Enter');
    await expect(page.getByText('Saving', { exact: true })).toHaveCount(0);
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  }
  await expect.poll(() => isCopied(page), { timeout: 30_000, intervals: [100] }).toBe(true);
}

/** Whether the second copy has come as far as the store. */
const isCopied = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const sentinel = localStorage.getItem('dripline.sentinel');
    try {
      const root = await navigator.storage.getDirectory();
      const folder = await (await root.getDirectoryHandle('dripline')).getDirectoryHandle('copy-1');
      return (await (await (await folder.getFileHandle('head')).getFile()).text()) === sentinel;
    } catch {
      return false;
    }
  });

/** Whether the worklist has all that was entered. */
async function hasAll(page: Page): Promise<boolean> {
  await page.getByText('Emergency chart with six drugs').first().waitFor();
  const shown = await page.locator('body').innerText();
  return titles.every((title) => shown.includes(title));
}

/** Damages a filled profile again and again, each time a fresh one, and looks at what the application then shows. */
export async function corruptionRounds(options: {
  readonly origin: string;
  readonly damages: readonly Damage[];
  /** How often each damage is done, at other places. */
  readonly times: number;
  readonly flags?: readonly string[];
  readonly random: () => number;
}): Promise<CorruptionRounds> {
  const { origin, damages, times, flags = [], random } = options;
  const folder = await mkdtemp(join(tmpdir(), 'dripline-corruption-'));
  const filled = join(folder, 'filled');
  const { address } = await prepareProfile({ profile: filled, flags }, origin, ({ page }) => fill(page));
  const rounds = { cases: 0, announced: 0, harmless: 0, silent: [] as string[], notRestored: [] as string[] };
  try {
    for (const { name, damage } of damages) {
      for (let time = 0; time < times; time++) {
        const profile = join(folder, `case-${String(rounds.cases++)}`);
        await cp(filled, profile, { recursive: true });
        const done = `${name}: ${await damage(profile, random)}`;
        const browser = await startBrowser({ profile, flags });
        try {
          const { page } = browser;
          await page.goto(address);
          // Nothing may be edited before the journal is verified, so one of the two comes first.
          await rescueHeading(page).or(titleField(page)).first().waitFor({ timeout: 60_000 });
          const isTold = await rescueHeading(page).isVisible();
          if (isTold) {
            await page.getByRole('button', { name: 'Restore and go on' }).click({ timeout: 30_000 });
            await titleField(page).waitFor();
          }
          await page.getByRole('link', { name: 'Worklist', exact: true }).click();
          const isWhole = await hasAll(page);
          if (isTold) rounds.announced++;
          if (isTold && !isWhole) rounds.notRestored.push(done);
          if (!isTold && isWhole) rounds.harmless++;
          if (!isTold && !isWhole) rounds.silent.push(done);
        } catch (error) {
          rounds.notRestored.push(
            `${done}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`,
          );
        } finally {
          await browser.kill();
          await rm(profile, { recursive: true, force: true, maxRetries: 5 });
        }
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return rounds;
}
