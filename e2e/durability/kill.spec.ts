import { expect, test } from '@playwright/test';
import { killRounds } from './kill-rounds.ts';
import { randomOf } from './random-of.ts';
import { report } from './report.ts';

/** Each kill takes two starts of the browser; the nightly run has the large number. */
const kills = process.env['NIGHTLY'] === undefined ? 5 : 200;

test('no edit that was shown as Saved is lost when the browser is killed', async ({ baseURL }) => {
  test.setTimeout(process.env['NIGHTLY'] === undefined ? 600_000 : 6_000_000);
  const rounds = await killRounds({ origin: baseURL ?? '', kills, random: randomOf(20_261_125) });
  report('kill, LevelDB', rounds);
  expect(rounds).toMatchObject({ kills, lost: 0 });
  expect(rounds.acknowledged).toBeGreaterThanOrEqual(kills);
});
