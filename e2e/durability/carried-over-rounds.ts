import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { infusion, onOneLine } from '../fixtures/encounters.ts';
import { countAfterKill, countOf } from './broken-off-rounds.ts';
import type { BrokenOffRounds } from './broken-off-rounds.ts';
import { startBrowser } from './real-browser.ts';

/** A page of our origin on which no script of ours runs. */
const quietPage = '/icon.svg';

const at = '2026-10-06T10:00:00.000Z';
const charts = Array.from({ length: 400 }, (_, index) => {
  const title = `Chart ${String(index)}`;
  const document = onOneLine(title, [infusion('a1', 'ceftriaxone', 'J0696', '10:00', '10:40')]);
  const workflow = { status: 'ready', createdAt: at, updatedAt: at, revision: 3 };
  const { id, setting, dateOfService } = document;
  return {
    id,
    saved: { schemaVersion: 1, savedWith: '2026Q4', document, workflow },
    summary: {
      id,
      title,
      setting,
      dateOfService,
      status: 'ready',
      findings: { errors: 0, warnings: 0 },
      administrationCount: 1,
      updatedAt: at,
      revision: 3,
    },
  };
});

/** Leaves in a profile what a build before the journal would have. */
async function fillEarlierStore(page: Page): Promise<void> {
  await page.evaluate(async (rows) => {
    const request = indexedDB.open('dripline', 1);
    request.addEventListener('upgradeneeded', () => {
      for (const name of ['encounters', 'encounter-summaries', 'preferences'])
        request.result.createObjectStore(name);
    });
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('no database')));
    });
    const transaction = database.transaction(['encounters', 'encounter-summaries'], 'readwrite', {
      durability: 'strict',
    });
    for (const { id, saved, summary } of rows) {
      transaction.objectStore('encounters').put(saved, id);
      transaction.objectStore('encounter-summaries').put(summary, id);
    }
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    database.close();
  }, charts);
}

/** Whether the store that was carried over is already the one in use. */
const isCarriedOver = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const request = indexedDB.open('dripline');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('no database')));
    });
    try {
      if (!database.objectStoreNames.contains('directory')) return false;
      const found = database.transaction('directory').objectStore('directory').get('current');
      return await new Promise<boolean>((resolve) => {
        found.addEventListener('success', () => resolve(found.result !== undefined));
      });
    } finally {
      database.close();
    }
  });

/** How long it takes from the first byte of the page until everything is shown, in ms. */
async function timeWhole(filled: string, profile: string, origin: string): Promise<number> {
  await cp(filled, profile, { recursive: true });
  const browser = await startBrowser({ profile });
  try {
    await browser.page.goto(origin, { waitUntil: 'commit' });
    const startedAt = Date.now();
    await countOf(browser.page);
    return Date.now() - startedAt;
  } finally {
    await browser.kill();
  }
}

/**
 * Opens the application on the store of an earlier build and kills the browser at a random moment of carrying it over,
 * each time on a fresh copy. `done` and `undone` tell which store was in use when it was killed; afterwards everything has
 * to be there.
 */
export async function carriedOverRounds(
  origin: string,
  kills: number,
  random: () => number,
): Promise<BrokenOffRounds> {
  const folder = await mkdtemp(join(tmpdir(), 'dripline-carried-over-'));
  const filled = join(folder, 'filled');
  const rounds = { kills, done: 0, undone: 0, mixed: [] as string[] };
  try {
    const earlier = await startBrowser({ profile: filled });
    await earlier.page.goto(`${origin}${quietPage}`);
    await fillEarlierStore(earlier.page);
    await earlier.close();
    const wholeMs = await timeWhole(filled, join(folder, 'whole'), origin);
    for (let kill = 0; kill < kills; kill++) {
      const profile = join(folder, `kill-${String(kill)}`);
      await cp(filled, profile, { recursive: true });
      // The program itself loads first; after the rows have been written, they are read back and compared.
      const waitMs = Math.floor((0.3 + 0.8 * random()) * wholeMs);
      let browser = await startBrowser({ profile });
      await browser.page.goto(origin, { waitUntil: 'commit' });
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      await browser.kill();

      browser = await startBrowser({ profile });
      try {
        const { page } = browser;
        await page.goto(`${origin}${quietPage}`);
        const wasDone = await isCarriedOver(page);
        await page.goto(origin);
        const count = await countAfterKill(page);
        // Asked again after a start to the end: the second one may not stop half-way either.
        if (count !== charts.length || !(await isCarriedOver(page)))
          rounds.mixed.push(`after ${String(waitMs)} ms: ${String(count)} of ${String(charts.length)}`);
        else if (wasDone) rounds.done++;
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
