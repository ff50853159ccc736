import type { CodeSet } from '../../code-sets/code-set.ts';
import type { CodedEncounter } from '../../domain/coded-encounter.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { codeEncounter } from '../../rules/index.ts';

const codings = new WeakMap<Encounter, { readonly codeSet: CodeSet; readonly coding: CodedEncounter }>();

/**
 * The claim of an encounter under its own setting and policy. An encounter is a value and carries its policy, so its
 * identity and the code set are the whole key: all panels that show one preview share one run of the rules.
 */
export function codingOf(encounter: Encounter, codeSet: CodeSet): CodedEncounter {
  const known = codings.get(encounter);
  if (known !== undefined && known.codeSet === codeSet) return known.coding;
  const coding = codeEncounter(encounter, codeSet, resolvePolicy(encounter.setting, encounter.policy));
  codings.set(encounter, { codeSet, coding });
  return coding;
}
