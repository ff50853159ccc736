import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot, readText } from './source-files.ts';

const page = readText('docs/security/asvs.md');

/** How many requirements of levels 1 and 2 each section of version 5.0.0 begins with, in chapters that concern us. */
const sections: Readonly<Record<string, number>> = {
  '1.1': 2,
  '1.2': 9,
  '1.3': 11,
  '1.4': 3,
  '1.5': 2,
  '2.1': 3,
  '2.2': 3,
  '2.3': 4,
  '2.4': 1,
  '3.2': 2,
  '3.3': 4,
  '3.4': 6,
  '3.5': 5,
  '3.7': 2,
  '5.1': 1,
  '5.2': 3,
  '5.3': 2,
  '5.4': 3,
  '11.1': 2,
  '11.2': 3,
  '11.3': 3,
  '11.4': 3,
  '11.5': 1,
  '11.6': 1,
  '12.1': 3,
  '12.2': 2,
  '12.3': 4,
  '13.1': 1,
  '13.2': 5,
  '13.3': 2,
  '13.4': 5,
  '14.1': 2,
  '14.2': 4,
  '14.3': 3,
  '15.1': 3,
  '15.2': 3,
  '15.3': 7,
  '16.1': 1,
  '16.2': 5,
  '16.3': 4,
  '16.4': 3,
  '16.5': 3,
};
const required = Object.entries(sections).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, index) => `${section}.${String(index + 1)}`),
);

const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+)(?:–(\d+\.\d+)\.(\d+))?\s+\| (.+?)\s+\| (.+?)\s+\|$/gm)];

test('every requirement of levels 1 and 2 is answered, once', () => {
  const answered = rows.flatMap(([, first = '', , last]) => {
    const [chapter = '', section = '', from = ''] = first.split('.');
    const to = Number(last ?? from);
    return Array.from(
      { length: to - Number(from) + 1 },
      (_, index) => `${chapter}.${section}.${String(Number(from) + index)}`,
    );
  });
  expect(answered).toEqual(required);
});

test('an answer is a test by its file, or says which other kind it is; the deviation is the one', () => {
  for (const [, number = '', , , , answer = ''] of rows) {
    expect(answer, number).toMatch(/^(?:test|reason|none|owner|open|\*\*deviation\*\*)(?:: |$)/);
    if (answer.startsWith('test')) expect(answer, number).toMatch(/`[^`]+\.(?:ts|tsx)`/);
  }
  expect(
    rows.filter(([, , , , , answer]) => answer?.includes('deviation')).map(([, number]) => number),
  ).toEqual(['14.3.3']);
});

test.each(['docs/security/asvs.md', 'docs/security.md', 'docs/durability.md'])(
  'every file that %s names exists',
  (path) => {
    const named = [...readText(path).matchAll(/`((?:src|e2e|tools|docs|deploy)\/[\w./-]+)`/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.length).toBeGreaterThan(5);
    expect([...new Set(named)].filter((name) => !existsSync(join(projectRoot, name)))).toEqual([]);
  },
);
