import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from './real-browser.ts';
import { editOf, keepEditing, openEncounter, titleField } from './witness.ts';

export interface KillRounds {
  readonly kills: number;
  /** Edits that were shown as Saved before a kill. */
  readonly acknowledged: number;
  /** Of those, how many were not there afterwards. */
  readonly lost: number;
  /** How long the encounter took to open after each kill, in ms. */
  readonly openedInMs: readonly number[];
}

export interface KillRoundsOptions {
  /** Address of the application. */
  readonly origin: string;
  readonly kills: number;
  readonly flags?: readonly string[];
  /** Ends the rounds at the first loss: for stores that are known to lose. */
  readonly isStoppedByLoss?: boolean;
  /** Picks how many edits are acknowledged before the kill. */
  readonly random: () => number;
}

/**
 * Edits one encounter of the real application and kills the whole browser the moment an edit is shown as Saved, again
 * and again on the same profile.
 */
export async function killRounds(options: KillRoundsOptions): Promise<KillRounds> {
  const { origin, kills, flags = [], isStoppedByLoss = false, random } = options;
  const profile = await mkdtemp(join(tmpdir(), 'dripline-kill-'));
  const openedInMs: number[] = [];
  let browser = await startBrowser({ profile, flags });
  let acknowledged = 0;
  let lost = 0;
  let done = 0;
  try {
    const { page } = browser;
    await page.goto(origin);
    await page.getByText('Emergency chart with six drugs').first().click();
    await titleField(page).waitFor({ timeout: 60_000 });
    const address = page.url();
    let next = 1;
    const isOver = (): boolean => done >= kills || (isStoppedByLoss && lost > 0);
    while (!isOver()) {
      const witness = await keepEditing(browser.page, next);
      const before = next;
      await witness.after(1 + Math.floor(random() * 25));
      await browser.kill();
      done++;
      acknowledged += Math.max(0, witness.acknowledged() - before + 1);
      browser = await startBrowser({ profile, flags });
      const found = await openAgain(browser.page, address);
      openedInMs.push(found.openedInMs);
      if (found.edit < witness.acknowledged()) lost += witness.acknowledged() - found.edit;
      if (found.edit > witness.made())
        throw new Error(`an edit was found that nobody made: ${String(found.edit)}`);
      if (found.edit === 0) break;
      next = witness.made() + 1;
    }
  } finally {
    await browser.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { kills: done, acknowledged, lost, openedInMs };
}

/** The edit that is stored; 0 when the encounter does not open. */
async function openAgain(page: Parameters<typeof openEncounter>[0], address: string) {
  try {
    const { title, openedInMs } = await openEncounter(page, address);
    return { edit: editOf(title), openedInMs };
  } catch {
    return { edit: 0, openedInMs: Number.POSITIVE_INFINITY };
  }
}
