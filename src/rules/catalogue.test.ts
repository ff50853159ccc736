import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { policySwitches, switchIds } from '../domain/policy.ts';
import { notModelled, ruleCatalogue } from './catalogue.ts';
import { groups } from './other-administration-codes.json' with { type: 'json' };
import { testCodeSet } from '../testing/test-code-set.ts';

const folder = import.meta.dirname;

const declaredIds = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((entry) => readdirSync(join(folder, entry.name)).map((file) => join(entry.name, file)))
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
  .flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return [...text.matchAll(/defineRule\(\{\s*id: '([^']+)'/g)].map((match) => ({ file, id: match[1] as string }));
  });

test('a rule’s id is the path of its file, one rule a file', () => {
  for (const { file, id } of declaredIds) expect(`${id}.ts`).toBe(file);
});

test('the catalogue lists every rule once', () => {
  expect(ruleCatalogue.map((rule) => rule.id).sort()).toEqual(declaredIds.map(({ id }) => id).sort());
});

test('every rule says what it covers and where that is written', () => {
  for (const rule of ruleCatalogue) {
    expect(rule.covers.length, rule.id).toBeGreaterThan(0);
    expect(rule.cites.length, rule.id).toBeGreaterThan(0);
  }
});

test('an exception names a rule that exists', () => {
  const ids = new Set(ruleCatalogue.map((rule) => rule.id));
  for (const rule of ruleCatalogue) if (rule.exceptionTo !== undefined) expect(ids).toContain(rule.exceptionTo);
});

test('every paragraph R1–R78 and S1–S26 is covered by a rule or declared out of scope', () => {
  const covered = new Set([...ruleCatalogue, ...notModelled].flatMap((rule) => rule.covers));
  const wanted = [
    ...Array.from({ length: 78 }, (_, index) => `R${String(index + 1)}`),
    ...Array.from({ length: 26 }, (_, index) => `S${String(index + 1)}`),
  ];
  expect(wanted.filter((paragraph) => !covered.has(paragraph))).toEqual([]);
});

test('every switch that the rules can see is named by a rule', () => {
  const named = new Set(ruleCatalogue.flatMap((rule) => Object.keys(rule.policy ?? {})));
  // Q22 is decided where seconds are read, on import.
  expect(switchIds.filter((id) => !named.has(id))).toEqual(['Q22']);
});

test('every switch value has a default among its values', () => {
  for (const id of switchIds) {
    const { default: fallback, values } = policySwitches[id];
    for (const value of typeof fallback === 'string' ? [fallback] : Object.values(fallback)) expect(values).toContain(value);
  }
});

test('codes that are known and not derived belong to a declaration, and none of them is derived', () => {
  const declared = new Set(notModelled.map(({ id }) => id));
  for (const { id, ranges } of groups) {
    expect(declared, id).toContain(id);
    for (const code of testCodeSet().conceptOf.keys()) expect(ranges.some(({ from, to }) => from <= code && code <= to), code).toBe(false);
  }
});
