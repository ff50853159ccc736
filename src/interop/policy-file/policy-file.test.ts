import { expect, test } from 'vitest';
import type { NamedPolicy } from '../../domain/named-policy.ts';
import { policyIdFor } from '../../domain/named-policy.ts';
import { readPolicyFile, writePolicyFile } from './policy-file.ts';

const policy: NamedPolicy = { id: 'our-payer', name: 'Our payer', version: 3, setting: 'facility', description: 'As of May.', switches: { Q1: 'query', Q7: 'repeat-hour' } };
const file = (change: object, inPolicy: object = {}): string => JSON.stringify({ kind: 'dripline-policies', schemaVersion: 1, policies: [{ ...policy, ...inPolicy }], ...change });

test('what is written is read back', () => {
  expect(readPolicyFile(writePolicyFile([policy, { ...policy, id: 'b', switches: {} }]))).toEqual({ ok: true, value: [policy, { ...policy, id: 'b', switches: {} }] });
});

test.each([
  ['{"kind": ', 'not JSON at line 1', ''],
  ['[]', 'no policy file', 'kind'],
  [file({ schemaVersion: 2 }), 'version 1 is', 'schemaVersion'],
  [file({ policies: {} }), 'a list', 'policies'],
  [file({}, { switches: { Q7: 'often' } }), 'often is no value of Q7; there are sum, repeat-hour, short-repeat-push', 'policies[0].switches.Q7'],
  [file({}, { name: '  ' }), 'needs a name', 'policies[0].name'],
  [file({}, { colour: 'red' }), 'unknown field', 'policies[0].colour'],
  [file({ policies: [policy, policy] }), 'occurs twice', 'policies[1].id'],
])('%s', (text, message, path) => {
  const read = readPolicyFile(text);
  expect(read.ok).toBe(false);
  if (read.ok) return;
  expect(read.error.path).toBe(path);
  expect(read.error.message).toContain(message);
});

test('an id is made of the name and never taken twice', () => {
  expect(policyIdFor('Our payer, 2026', new Set())).toBe('our-payer-2026');
  expect(policyIdFor('Our payer, 2026', new Set(['our-payer-2026']))).toBe('our-payer-2026-2');
  expect(policyIdFor('…', new Set())).toBe('policy');
});
