import { corruptionRounds } from './corruption-rounds.ts';
import { levelDbDamages, sqliteDamages } from './damages.ts';
import { newSeed, randomOf } from './random-of.ts';
import { report } from './report.ts';
import { expect, test } from './watched-test.ts';

const times = Number(process.env['DRIPLINE_DAMAGES'] ?? '50');

const backEnds = [
  { name: 'LevelDB', damages: levelDbDamages, flags: [] },
  { name: 'SQLite', damages: sqliteDamages, flags: ['--enable-features=IdbSqliteBackingStore'] },
];

for (const { name, damages, flags } of backEnds) {
  test(`whatever is damaged, wherever, is told of before anything can be edited: ${name}`, async ({
    baseURL,
  }) => {
    test.setTimeout(10_800_000);
    const seed = newSeed();
    const rounds = await corruptionRounds({
      origin: baseURL ?? '',
      damages,
      times,
      flags,
      random: randomOf(seed),
    });
    report(`corruption, ${name}, seed ${String(seed)}`, rounds);
    expect(rounds).toMatchObject({ cases: damages.length * times, silent: [], notRestored: [] });
  });
}
