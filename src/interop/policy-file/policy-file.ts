import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { readNamedPolicy } from '../../domain/named-policy.ts';
import type { NamedPolicy } from '../../domain/named-policy.ts';
import { parseJson } from '../encounter-file/parse-json.ts';

/** What is wrong with a policy file: where, and what. */
export interface PolicyFileProblem {
  /** Example: `policies[1].switches.Q7`; empty when it concerns the whole file. */
  readonly path: string;
  readonly message: string;
}

const kind = 'dripline-policies';

/** Policies as a file: indented JSON that ends in a line break. */
export const writePolicyFile = (policies: readonly NamedPolicy[]): string => `${JSON.stringify({ kind, schemaVersion: 1, policies }, undefined, 2)}\n`;

/** Reads all policies of a file, or says where the first fault is; never some of them. */
export function readPolicyFile(text: string): Result<readonly NamedPolicy[], PolicyFileProblem> {
  const json = parseJson(text);
  if (!json.ok) return err({ path: json.error.path ?? '', message: json.error.message });
  const file = json.value;
  if (typeof file !== 'object' || file === null || !('kind' in file) || file.kind !== kind) {
    return err({ path: 'kind', message: `this is no policy file: it should say ${kind}` });
  }
  if (!('schemaVersion' in file) || file.schemaVersion !== 1) {
    return err({ path: 'schemaVersion', message: 'this version of the format is not known here; version 1 is' });
  }
  if (!('policies' in file) || !Array.isArray(file.policies)) return err({ path: 'policies', message: 'expected a list of policies' });
  const policies: NamedPolicy[] = [];
  for (const [index, raw] of (file.policies as readonly unknown[]).entries()) {
    const at = `policies[${String(index)}]`;
    const read = readNamedPolicy(raw);
    if (!read.ok) return err({ path: read.error.path === '' ? at : `${at}.${read.error.path}`, message: read.error.message });
    if (policies.some((other) => other.id === read.value.id)) return err({ path: `${at}.id`, message: `the id ${read.value.id} occurs twice` });
    policies.push(read.value);
  }
  return ok(policies);
}
