import { expect, test } from 'vitest';
import { currentSchemaVersion, migrations, runMigrations } from './migrations.ts';
import type { Migration } from './migrations.ts';

const steps: readonly Migration[] = [
  { name: 'name becomes title', from: 1, migrate: ({ name, ...rest }) => ({ ...rest, title: name }) },
  {
    name: 'title is trimmed',
    from: 2,
    migrate: (saved) => ({ ...saved, title: String(saved['title']).trim() }),
  },
];

test('goes step by step to the version wanted', () => {
  expect(runMigrations({ schemaVersion: 1, name: ' x ' }, steps, 3)).toEqual({
    schemaVersion: 3,
    title: 'x',
  });
  expect(runMigrations({ schemaVersion: 2, title: ' x ' }, steps, 3)).toEqual({
    schemaVersion: 3,
    title: 'x',
  });
});

test('leaves alone what is up to date, newer, or no record', () => {
  for (const saved of [
    { schemaVersion: 3 },
    { schemaVersion: 4 },
    { schemaVersion: 'x' },
    'text',
    null,
    undefined,
  ]) {
    expect(runMigrations(saved, steps, 3)).toBe(saved);
  }
});

test('there is exactly one step for every version before the present one', () => {
  expect(migrations.map(({ from }) => from)).toEqual(
    Array.from({ length: currentSchemaVersion - 1 }, (_, index) => index + 1),
  );
});
