import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeSetFileNames } from './code-set-schema.ts';
import { parseCodeSet } from './parse-code-set.ts';
import { describeCodeFileProblem } from './read-code-file.ts';

type Json = Record<string, unknown>;

const published = (): Record<string, Json> =>
  Object.fromEntries(
    codeSetFileNames.map((name) => [
      name,
      JSON.parse(readFileSync(`public/code-sets/2026Q4/${name}.json`, 'utf8')) as Json,
    ]),
  );

function setDrugRow(files: Record<string, Json>, index: number, row: readonly unknown[]): void {
  const rows = [...((files['drugs']?.['rows'] ?? []) as readonly unknown[])];
  rows[index] = row;
  files['drugs'] = { ...files['drugs'], rows };
}

function problemAfter(damage: (files: Record<string, Json>) => void): string {
  const files = published();
  damage(files);
  const parsed = parseCodeSet(files);
  return parsed.ok ? 'no problem' : describeCodeFileProblem(parsed.error);
}

describe('reading a code set', () => {
  test('the published files are whole', () => {
    expect(problemAfter(() => undefined)).toBe('no problem');
  });

  test.each<[string, (files: Record<string, Json>) => void]>([
    ['The code set file mue.json is damaged: the file is absent', (files) => delete files['mue']],
    [
      'The code set file mue.json is damaged at facility › 96365: expected units and an adjudication indicator of 1, 2 or 3',
      (files) => (files['mue'] = { facility: { '96365': [1, 7] }, professional: {} }),
    ],
    [
      'The code set file ptp.json is damaged at professional › 96365: expected second-column codes with an indicator of 0 or 1',
      (files) => (files['ptp'] = { facility: {}, professional: { '96365': { '96372': 9 } } }),
    ],
    [
      'The code set file add-ons.json is damaged at 9636: a code has five capital letters or digits',
      (files) => (files['add-ons'] = { '9636': ['96365'] }),
    ],
    [
      'The code set file drugs.json is damaged at rows › 1 › category: the category of J0696 is not valid',
      (files) =>
        setDrugRow(files, 1, ['J0696', 'ceftriaxone', [], 250, 'mg', 0, 'antibiotic', [], '', '', []]),
    ],
    [
      'The code set file drugs.json is damaged at rows › 0: expected 11 cells',
      (files) => setDrugRow(files, 0, ['J0696']),
    ],
    [
      'The code set file codes.json is damaged: no code for port-flush',
      ({ codes }) => codes !== undefined && delete codes['96523'],
    ],
    [
      'The code set file codes.json is damaged at 96523: port-flush already stands for 96379',
      ({ codes }) => codes !== undefined && (codes['96379'] = { concept: 'port-flush', label: 'Port flush' }),
    ],
  ])('%s', (message, damage) => {
    expect(problemAfter(damage)).toBe(message);
  });
});
