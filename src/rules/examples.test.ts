import { describe, expect, test } from 'vitest';
import { decodeEncounter } from '../domain/decode-encounter.ts';
import { encodeEncounter } from '../domain/encode-encounter.ts';
import { resolvePolicy } from '../domain/policy.ts';
import { testCodeSet } from '../testing/test-code-set.ts';
import { ruleCatalogue } from './catalogue.ts';
import { codeEncounter } from './code-encounter.ts';
import type { Example } from './example.ts';

interface Line {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly date: string;
}

const key = (code: string, modifiers: readonly string[], date: string | undefined): string =>
  `${code}${modifiers.length === 0 ? '' : `-${[...modifiers].sort().join('-')}`}${date === undefined ? '' : `@${date}`}`;

/** Sums units by code and modifiers, and by date where the example gives dates for that code. */
function summed(lines: readonly Line[], datedCodes: ReadonlySet<string>): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const line of lines) {
    const name = key(line.code, line.modifiers, datedCodes.has(line.code) ? line.date : undefined);
    sums[name] = (sums[name] ?? 0) + line.units;
  }
  return sums;
}

function parse(notation: string): Line & { readonly isDated: boolean } {
  const match = /^([A-Z0-9]{5})((?:-[A-Z0-9]{2})*)(?:@(\d{4}-\d{2}-\d{2}))?(?: x(\d+))?$/.exec(notation);
  if (match === null) throw new Error(`Not a line: ${notation}`);
  return {
    code: match[1] as string,
    modifiers: (match[2] ?? '').split('-').filter((part) => part !== ''),
    date: match[3] ?? '',
    isDated: match[3] !== undefined,
    units: Number(match[4] ?? 1),
  };
}

function check(example: Example): void {
  // Through the file format, so that every example is also a valid file.
  const file = JSON.parse(JSON.stringify(encodeEncounter(example.encounter))) as unknown;
  const decoded = decodeEncounter(file);
  if (!decoded.ok) throw new Error(`${decoded.error.path}: ${decoded.error.message}`);
  const encounter = decoded.value;
  const coded = codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy));
  for (const [expected, given] of [
    [example.lines, coded.lines.map((line) => ({ code: line.code, modifiers: line.modifiers, units: line.units, date: line.dateOfService }))],
    [example.drugLines, coded.drugLines.map((line) => ({ code: line.hcpcs, modifiers: line.modifiers, units: line.units, date: line.dateOfService }))],
  ] as const) {
    if (expected === undefined) continue;
    const parsed = expected.map(parse);
    const datedCodes = new Set(parsed.filter((line) => line.isDated).map((line) => line.code));
    expect(summed(given, datedCodes)).toEqual(summed(parsed, datedCodes));
  }
  const raised = new Set(coded.findings.map((finding) => finding.ruleId));
  for (const id of example.findings ?? []) {
    if (id.startsWith('!')) expect([...raised]).not.toContain(id.slice(1));
    else expect([...raised]).toContain(id);
  }
}

describe.each(ruleCatalogue.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const examples = rule.examples();
  test('has at least three examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
  });
  test.each(examples.map((example) => [example.title, example] as const))('%s', (_title, example) => {
    check(example);
  });
});
