import { corruptionRounds } from './corruption-rounds.ts';
import { levelDbDamages } from './damages.ts';
import { randomOf } from './random-of.ts';
import { report } from './report.ts';
import { expect, test } from './watched-test.ts';

test('damaged files are told of before anything can be edited, and restoring loses nothing', async ({
  baseURL,
}) => {
  test.setTimeout(600_000);
  const rounds = await corruptionRounds({
    origin: baseURL ?? '',
    damages: levelDbDamages,
    times: 1,
    random: randomOf(7),
  });
  report('corruption, LevelDB', rounds);
  expect(rounds).toMatchObject({ cases: 6, silent: [], notRestored: [] });
  expect(rounds.announced).toBeGreaterThanOrEqual(3);
});
