import type { Page } from '@playwright/test';
import { infusion, onOneLine } from '../fixtures/encounters.ts';
import { askPassphrase } from './ask-passphrase.ts';
import { brokenOffRounds } from './broken-off-rounds.ts';
import type { Whole } from './broken-off-rounds.ts';
import { carriedOverRounds } from './carried-over-rounds.ts';
import { randomOf } from './random-of.ts';
import { report } from './report.ts';
import { expect, test } from './watched-test.ts';

const kills = Number(process.env['DRIPLINE_KILLS'] ?? '100');
const passphrase = 'correct horse battery staple';
const heading = (page: Page) => page.getByRole('heading', { name: 'Dripline is locked' });

const charts = Array.from({ length: 300 }, (_, index) =>
  onOneLine(`Chart ${String(index)}`, [infusion('a1', 'ceftriaxone', 'J0696', '10:00', '10:40')]),
);

/** The charts as a backup holds them, with the state of the work on each. */
const backup = JSON.stringify({
  format: 'dripline-backup',
  version: 1,
  madeAt: '2026-11-28T10:00:00.000Z',
  encounters: charts,
  envelopes: charts.map(() => ({
    schemaVersion: 1,
    savedWith: '2026Q4',
    workflow: {
      status: 'draft',
      createdAt: '2026-10-06T10:00:00.000Z',
      updatedAt: '2026-10-06T10:00:00.000Z',
      revision: 1,
    },
  })),
  unreadable: [],
});

const wholes: readonly Whole[] = [
  {
    name: 'import',
    adds: charts.length,
    longestMs: 4000,
    begin: async (page) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      const lines = charts.map((chart) => JSON.stringify(chart)).join('\n');
      await (
        await chooser
      ).setFiles({ name: 'charts.ndjson', mimeType: 'application/json', buffer: Buffer.from(lines) });
    },
  },
  {
    name: 'restore of a backup',
    adds: charts.length,
    longestMs: 1500,
    begin: async (page) => {
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Restore from a file' }).click();
      await (
        await chooser
      ).setFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(backup) });
    },
  },
  {
    name: 'a passphrase is set: everything is sealed anew and carried over',
    adds: 0,
    longestMs: 700,
    begin: async (page) => {
      await askPassphrase(page, passphrase);
    },
    openAgain: async (page) => {
      await heading(page)
        .or(page.getByText(/^\d+ encounters$/))
        .first()
        .waitFor({ timeout: 60_000 });
      if (!(await heading(page).isVisible())) return false;
      await page.getByLabel('Passphrase').fill(passphrase);
      await page.getByRole('button', { name: 'Unlock' }).click();
      return true;
    },
  },
];

for (const whole of wholes) {
  test(`killed in the midst of it, done as a whole or not at all: ${whole.name}`, async ({ baseURL }) => {
    test.setTimeout(6_000_000);
    const rounds = await brokenOffRounds(baseURL ?? '', whole, kills, randomOf(20_261_128));
    report(`broken off: ${whole.name}`, rounds);
    expect(rounds.mixed).toEqual([]);
    // Kills that all come too early or too late would show nothing.
    expect(Math.min(rounds.done, rounds.undone)).toBeGreaterThan(0);
  });
}

test('killed while an earlier store is carried over: nothing is lost, and it is carried over in the end', async ({
  baseURL,
}) => {
  test.setTimeout(6_000_000);
  const rounds = await carriedOverRounds(baseURL ?? '', kills, randomOf(20_261_129));
  report('broken off: earlier store carried over', rounds);
  expect(rounds.mixed).toEqual([]);
  expect(Math.min(rounds.done, rounds.undone)).toBeGreaterThan(0);
});
