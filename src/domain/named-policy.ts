import * as z from 'zod/mini';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { formatFilePath, readFileValue } from './file-problem.ts';
import type { FileProblem } from './file-problem.ts';
import { policySwitches, readSwitchValue, switchIds } from './policy.ts';
import type { PolicySelection, SwitchId } from './policy.ts';
import { settings } from './setting.ts';

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const namedPolicySchema = z.strictObject({
  /** Short and readable: it stands in encounters and results. */
  id: z.string().check(z.maxLength(80), z.regex(idPattern, 'small letters, digits and hyphens')),
  name: z.string().check(z.trim(), z.minLength(1, 'a policy needs a name'), z.maxLength(120)),
  description: z.optional(z.string().check(z.maxLength(2000))),
  /** The claims it is for; absent = both. */
  setting: z.optional(z.enum(settings)),
  /** Counts up with each change. */
  version: z.int().check(z.gte(1)),
  /** What it answers; the rest stays as the setting has it. */
  switches: z.partialRecord(z.enum(switchIds as readonly [SwitchId]), z.string().check(z.maxLength(100))),
});

/** A policy that somebody made: named, documented, counted. */
export type NamedPolicy = Omit<z.infer<typeof namedPolicySchema>, 'switches'> & {
  readonly switches: NonNullable<PolicySelection['switches']>;
};

/** Reads a stored or imported policy of any shape; never throws. */
export function readNamedPolicy(input: unknown): Result<NamedPolicy, FileProblem> {
  const policy = readFileValue(namedPolicySchema, input, 'not a policy');
  if (!policy.ok) return policy;
  const switches: Record<string, string> = {};
  for (const [id, text] of Object.entries(policy.value.switches)) {
    const value = readSwitchValue(id as SwitchId, text ?? '');
    if (value === undefined) {
      const known = policySwitches[id as SwitchId].values.join(', ');
      return err({
        path: formatFilePath(['switches', id]),
        message: `${text ?? ''} is no value of ${id}; there are ${known}`,
      });
    }
    switches[id] = value;
  }
  return ok({ ...policy.value, switches });
}

/** What an encounter carries of a policy. */
export const selectionOf = ({ id, switches }: Pick<NamedPolicy, 'id' | 'switches'>): PolicySelection => ({
  id,
  switches,
});

/** A readable id that is not taken, made of a name. Example: "Our payer, 2026" gives `our-payer-2026`, then `our-payer-2026-2`. */
export function policyIdFor(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 70)
      .replace(/-+$/, '') || 'policy';
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${String(n)}`;
    if (!taken.has(id)) return id;
  }
}
