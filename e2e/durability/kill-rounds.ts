import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { prepareProfile } from './prepare-profile.ts';
import { startBrowser } from './real-browser.ts';
import type { RealBrowser } from './real-browser.ts';
import { editOf, keepEditing, openEncounter, rescueHeading } from './witness.ts';

export interface KillRounds {
  readonly kills: number;
  /** Edits that were shown as Saved before a kill. */
  readonly acknowledged: number;
  /** Of those, how many were not there afterwards. */
  readonly lost: number;
  /** How long the encounter took to open after each kill, in ms. */
  readonly openedInMs: readonly number[];
  /** Why the encounter did not open at the first try after a kill, and what was shown instead. */
  readonly notOpened: readonly string[];
}

export interface KillRoundsOptions {
  /** Address of the application. */
  readonly origin: string;
  readonly kills: number;
  readonly flags?: readonly string[];
  /** Ends the rounds at the first loss: for stores that are known to lose. */
  readonly isStoppedByLoss?: boolean;
  /** Writes much into another database of the same origin meanwhile, so that a commit takes its time. */
  readonly isDiskBusy?: boolean;
  /** Highest number of edits that are acknowledged between two kills. */
  readonly mostEdits: number;
  /** Picks how many edits are acknowledged before the kill, and when it comes. */
  readonly random: () => number;
}

/** Every second kill comes the moment an edit is shown as Saved, the others at any moment of the next edit. */
const longestPauseMs = 60;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Edits one encounter of the real application and kills the whole browser while it does, again and again on the same
 * profile.
 */
export async function killRounds(options: KillRoundsOptions): Promise<KillRounds> {
  const { origin, kills, flags = [], isStoppedByLoss = false, isDiskBusy = false } = options;
  const { mostEdits, random } = options;
  const profile = await mkdtemp(join(tmpdir(), 'dripline-kill-'));
  const browserOptions = { profile, flags };
  const openedInMs: number[] = [];
  let acknowledged = 0;
  let lost = 0;
  let done = 0;
  const notOpened: string[] = [];
  let browser: RealBrowser | undefined;
  try {
    const { address } = await prepareProfile(browserOptions, origin);
    browser = await startBrowser(browserOptions);
    await openEncounter(browser.page, address);
    let next = 1;
    const isOver = (): boolean => done >= kills || (isStoppedByLoss && lost > 0);
    while (!isOver()) {
      if (isDiskBusy) await keepDiskBusy(browser, origin);
      const witness = await keepEditing(browser.page, next);
      await witness.after(1 + Math.floor(random() * mostEdits));
      if (done % 2 === 1) await pause(random() * longestPauseMs);
      await browser.kill();
      done++;
      acknowledged += Math.max(0, witness.acknowledged() - next + 1);
      browser = await startBrowser(browserOptions);
      const found = await openAgain(browser.page, address);
      openedInMs.push(found.openedInMs);
      if (found.edit < witness.acknowledged()) lost += witness.acknowledged() - found.edit;
      if (found.edit > witness.made())
        throw new Error(`an edit was found that nobody made: ${String(found.edit)}`);
      if (found.notOpened !== undefined) notOpened.push(found.notOpened);
      if (found.edit === 0) break;
      next = witness.made() + 1;
    }
  } finally {
    await browser?.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { kills: done, acknowledged, lost, openedInMs, notOpened };
}

interface OpenedAgain {
  /** The edit that is stored; 0 when the encounter does not open. */
  readonly edit: number;
  readonly openedInMs: number;
  readonly notOpened?: string;
}

/**
 * Opens the encounter after a kill. A page that does not come at all is loaded again, as a person would; a store that is
 * called damaged is not tried again.
 */
async function openAgain(page: Page, address: string): Promise<OpenedAgain> {
  const open = async (): Promise<OpenedAgain> => {
    const { title, openedInMs } = await openEncounter(page, address);
    return { edit: editOf(title), openedInMs };
  };
  try {
    return await open();
  } catch (error) {
    const shown = await page.innerText('body', { timeout: 5000 }).catch(() => 'no page');
    const notOpened = `${String(error)}; shown: ${shown}`;
    const none = { edit: 0, openedInMs: Number.POSITIVE_INFINITY };
    if (await rescueHeading(page).isVisible()) return { ...none, notOpened };
    return { ...(await open().catch(() => none)), notOpened };
  }
}

/** A second tab that writes one large strict transaction after the other. */
async function keepDiskBusy({ context }: RealBrowser, origin: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/icon.svg`);
  await page.evaluate(async () => {
    const request = indexedDB.open('busy-disk', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows'));
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('no database')));
    });
    const row = crypto.getRandomValues(new Uint8Array(65_536));
    const write = (): void => {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
      for (let key = 0; key < 48; key++) transaction.objectStore('rows').put(row, key);
      transaction.addEventListener('complete', write);
    };
    write();
  });
}
