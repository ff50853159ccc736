import { expect, test } from '@playwright/test';
import { killRounds } from './kill-rounds.ts';
import { randomOf } from './random-of.ts';
import { report } from './report.ts';

test('no edit that was shown as Saved is lost when the browser is killed', async ({ baseURL }) => {
  test.setTimeout(600_000);
  const rounds = await killRounds({ origin: baseURL ?? '', kills: 20, random: randomOf(20_261_125) });
  report('kill, LevelDB', rounds);
  expect(rounds).toMatchObject({ kills: 20, lost: 0 });
  expect(rounds.acknowledged).toBeGreaterThanOrEqual(20);
});
