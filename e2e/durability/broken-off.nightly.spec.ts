import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { infusion, onOneLine } from '../fixtures/encounters.ts';
import { askPassphrase } from './ask-passphrase.ts';
import { brokenOffRounds } from './broken-off-rounds.ts';
import type { Whole } from './broken-off-rounds.ts';
import { randomOf } from './random-of.ts';
import { report } from './report.ts';

const kills = Number(process.env['DRIPLINE_KILLS'] ?? '100');
const passphrase = 'correct horse battery staple';
const heading = (page: Page) => page.getByRole('heading', { name: 'Dripline is locked' });

const charts = Array.from({ length: 300 }, (_, index) =>
  onOneLine(`Chart ${String(index)}`, [infusion('a1', 'ceftriaxone', 'J0696', '10:00', '10:40')]),
);

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
