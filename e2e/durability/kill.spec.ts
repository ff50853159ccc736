import { killRounds } from './kill-rounds.ts';
import { randomOf } from './random-of.ts';
import { report } from './report.ts';
import { expect, test } from './watched-test.ts';

/** Each kill takes a start of the browser; the nightly run has the large number. */
const isNightly = process.env['NIGHTLY'] !== undefined;
const kills = isNightly ? 200 : 20;

test('no edit that was shown as Saved is lost when the browser is killed', async ({ baseURL }) => {
  test.setTimeout(isNightly ? 6_000_000 : 600_000);
  const random = randomOf(20_261_125);
  const rounds = await killRounds({ origin: baseURL ?? '', kills, mostEdits: isNightly ? 25 : 6, random });
  report('kill, LevelDB', rounds);
  expect(rounds).toMatchObject({ kills, lost: 0 });
  expect(rounds.acknowledged).toBeGreaterThanOrEqual(kills);
});
