import { describe, expect, test } from 'vitest';
import { conformanceAnswer, readEncounter } from './conformance-answer.ts';
import type { ConformanceAnswer } from './conformance-answer.ts';
import { conformanceFile, conformanceFiles, generatedCount } from './conformance-suite.ts';

interface Row {
  readonly id: string;
  readonly encounter: unknown;
  readonly answer: ConformanceAnswer;
}

const rowsOf = (name: string): readonly Row[] =>
  conformanceFile(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

describe.each(['published.ndjson', 'generated.ndjson'])('%s', (name) => {
  test.each(rowsOf(name).map((row) => [row.id, row] as const))('%s', (_, { encounter, answer }) => {
    expect(conformanceAnswer(readEncounter(encounter))).toEqual(answer);
  });
});

test('the files are what `npm run conformance` writes', () => {
  for (const [name, text] of conformanceFiles()) {
    // Compared as a whole only to say yes or no: the cases above say where.
    expect(text === conformanceFile(name), name).toBe(true);
  }
});

test('the suite is as large as its page says, and every id stands once', () => {
  const ids = ['published.ndjson', 'generated.ndjson'].flatMap((name) => rowsOf(name).map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(rowsOf('generated.ndjson')).toHaveLength(generatedCount);
  expect(conformanceFile('README.md')).toContain(`${String(rowsOf('published.ndjson').length)} published`);
  expect(conformanceFile('README.md')).toContain(`${String(generatedCount)} generated`);
});
