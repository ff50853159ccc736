import type { CodeSet } from '../code-sets/code-set.ts';
import type { CodedEncounter } from '../domain/coded-encounter.ts';
import type { Encounter } from '../domain/encounter.ts';
import type { Policy } from '../domain/policy.ts';

/** Placeholder signature; the phases follow. */
export function codeEncounter(encounter: Encounter, codeSet: CodeSet, policy: Policy): CodedEncounter {
  return {
    id: encounter.id,
    release: codeSet.release,
    policyId: policy.id,
    lines: [],
    drugLines: [],
    notReported: [],
    findings: [],
    administrations: new Map(),
    accessSites: [],
  };
}
