import { describe, expect, test } from 'vitest';
import { decodeEncounter } from '../domain/decode-encounter.ts';
import { encodeEncounter } from '../domain/encode-encounter.ts';
import { resolvePolicy } from '../domain/policy.ts';
import { testCodeSet } from '../testing/test-code-set.ts';
import { ruleCatalogue } from './catalogue.ts';
import { codeEncounter } from './code-encounter.ts';
import { compareExample } from './compare-example.ts';
import type { Example } from './example.ts';

function check(example: Example): void {
  // Through the file format, so that every example is also a valid file.
  const file = JSON.parse(JSON.stringify(encodeEncounter(example.encounter))) as unknown;
  const decoded = decodeEncounter(file);
  if (!decoded.ok) throw new Error(`${decoded.error.path}: ${decoded.error.message}`);
  const encounter = decoded.value;
  const compared = compareExample(example, codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy)));
  expect(compared.lines.map((line) => [line.name, line.actual])).toEqual(compared.lines.map((line) => [line.name, line.expected]));
  expect(compared.findings.map((finding) => [finding.ruleId, finding.isRaised])).toEqual(compared.findings.map((finding) => [finding.ruleId, finding.isWanted]));
  expect(compared.isAsExpected).toBe(true);
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
