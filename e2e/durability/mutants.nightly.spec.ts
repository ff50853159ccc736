import { killRounds } from './kill-rounds.ts';
import { serveMutant } from './mutants/serve-mutant.ts';
import { randomOf } from './random-of.ts';
import { report } from './report.ts';
import { expect, test } from './watched-test.ts';

// A kill suite that a wrong store passes proves nothing of the right one.
for (const name of ['keeps everything in localStorage', 'acknowledges on request success'] as const) {
  test(`the kill suite notices a store that ${name}`, async ({ ownOrigins }) => {
    test.setTimeout(3_600_000);
    const mutant = await serveMutant(name);
    ownOrigins.push(mutant.origin);
    try {
      const rounds = await killRounds({
        origin: mutant.origin,
        kills: 100,
        mostEdits: 12,
        isStoppedByLoss: true,
        isDiskBusy: true,
        random: randomOf(87),
      });
      report(`mutant: ${name}`, rounds);
      expect(rounds.lost).toBeGreaterThan(0);
    } finally {
      await mutant.close();
    }
  });
}

test('the right store loses nothing while the disk is as busy', async ({ baseURL }) => {
  test.setTimeout(3_600_000);
  const random = randomOf(87);
  const rounds = await killRounds({
    origin: baseURL ?? '',
    kills: 50,
    mostEdits: 12,
    isDiskBusy: true,
    random,
  });
  report('kill, busy disk', rounds);
  expect(rounds).toMatchObject({ kills: 50, lost: 0 });
});

test('no edit that was shown as Saved is lost on the SQLite back end', async ({ baseURL }) => {
  test.setTimeout(6_000_000);
  const rounds = await killRounds({
    origin: baseURL ?? '',
    kills: 200,
    mostEdits: 25,
    flags: ['--enable-features=IdbSqliteBackingStore'],
    random: randomOf(156),
  });
  report('kill, SQLite', rounds);
  expect(rounds).toMatchObject({ kills: 200, lost: 0 });
});
