import type { CodeSet } from '../../code-sets/code-set.ts';
import { loadCodeSet, loadReleaseIndex } from '../../code-sets/load-code-set.ts';
import { needsPackages } from '../../code-sets/needs-packages.ts';
import { nextTask } from '../../code-sets/next-task.ts';
import { pickRelease } from '../../code-sets/pick-release.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { codeEncounter } from '../../rules/index.ts';
import type { NewEncounter } from '../../storage/encounter-repository.ts';

const encountersBetweenWords = 50;

/**
 * Runs the rules on encounters that are about to be stored, so that the worklist can show their findings. Those whose
 * date no release covers, or whose release does not load, are stored without counts: they are none the worse.
 * @param onCoded told now and then how many are done
 */
export async function codeForStorage(
  encounters: readonly Encounter[],
  onCoded: (done: number) => void = () => undefined,
): Promise<readonly NewEncounter[]> {
  const index = await loadReleaseIndex().catch(() => undefined);
  const loading = new Map<string, Promise<CodeSet | undefined>>();
  const hasPackages = encounters.some(needsPackages);
  const load = async (release: string): Promise<CodeSet> => {
    const codeSet = await loadCodeSet(release);
    return hasPackages
      ? (await import('../../code-sets/load-ndc-crosswalk.ts')).withPackages(codeSet)
      : codeSet;
  };
  const codeSetFor = (encounter: Encounter): Promise<CodeSet | undefined> => {
    const picked = index === undefined ? undefined : pickRelease(index, encounter.dateOfService);
    if (picked?.ok !== true) return Promise.resolve(undefined);
    const release = picked.value.id;
    const started = loading.get(release) ?? load(release).catch(() => undefined);
    loading.set(release, started);
    return started;
  };
  const coded: NewEncounter[] = [];
  for (const encounter of encounters) {
    const codeSet = await codeSetFor(encounter);
    await nextTask();
    coded.push(codeSet === undefined ? { encounter, savedWith: '' } : withCounts(encounter, codeSet));
    if (coded.length % encountersBetweenWords === 0) onCoded(coded.length);
  }
  return coded;
}

function withCounts(encounter: Encounter, codeSet: CodeSet): NewEncounter {
  const { findings } = codeEncounter(encounter, codeSet, resolvePolicy(encounter.setting, encounter.policy));
  return {
    encounter,
    savedWith: codeSet.release,
    findings: {
      errors: findings.filter((finding) => finding.severity === 'error').length,
      warnings: findings.filter((finding) => finding.severity === 'warning').length,
    },
  };
}
