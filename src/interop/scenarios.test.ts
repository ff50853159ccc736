import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nameOf } from '../domain/administration.ts';
import { readEncounterFile } from './encounter-file/read-encounter-file.ts';
import { writeEncounterFile } from './encounter-file/write-encounter-file.ts';

const folder = join(import.meta.dirname, '../../public/scenarios');

const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

interface Listed {
  readonly file: string;
  readonly title: string;
  readonly topic: string;
  readonly teaches: string;
}

const index = JSON.parse(textOf('index.json')) as readonly Listed[];

test('the index lists every sample, once', () => {
  const files = readdirSync(folder).filter((file) => file !== 'index.json');
  expect(index.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
});

describe('a sample', () => {
  test.each(index)('$file opens, and is called as the index says', ({ file, title, topic, teaches }) => {
    const report = readEncounterFile(textOf(file), file);
    expect(report.problems).toEqual([]);
    expect(report.encounters.map(({ encounter }) => encounter.title)).toEqual([title]);
    expect([topic, teaches].filter((text) => text.trim() === '')).toEqual([]);
  });

  test.each(index)('$file names its drugs, and each stop follows its start', ({ file }) => {
    const administrations = readEncounterFile(textOf(file), file).encounters.flatMap(
      ({ encounter }) => encounter.administrations,
    );
    const odd = administrations.filter(
      (given) =>
        nameOf(given) === '' ||
        (given.start !== undefined && given.stop !== undefined && given.stop <= given.start),
    );
    expect(odd).toEqual([]);
  });

  test.each(index)('$file survives being written', ({ file }) => {
    const read = (text: string) => readEncounterFile(text, file).encounters.map(({ encounter }) => encounter);
    const before = read(textOf(file));
    expect(before.flatMap((encounter) => read(writeEncounterFile(encounter)))).toEqual(before);
  });
});

test('every sample encounter has an id of its own', () => {
  const ids = index.flatMap(({ file }) =>
    readEncounterFile(textOf(file), file).encounters.map(({ encounter }) => encounter.id),
  );
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids.length).toBe(index.length);
});
