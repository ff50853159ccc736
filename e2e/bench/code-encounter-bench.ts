import { loadCodeSet, loadReleaseIndex } from '../../src/code-sets/load-code-set.ts';
import { pickRelease } from '../../src/code-sets/pick-release.ts';
import { present } from '../../src/base/assert.ts';
import { fromEncounterFile } from '../../src/domain/decode-encounter.ts';
import { resolvePolicy } from '../../src/domain/policy.ts';
import { codeEncounter } from '../../src/rules/index.ts';
import { generatedEncounter } from './generated-encounters.ts';

/** Times in milliseconds of coding encounters one by one, after a warm-up; each call sees a new encounter. */
async function timesOfCoding(
  administrations: number,
  sites: number,
  calls: number,
): Promise<readonly number[]> {
  const encounters = Array.from({ length: 400 }, (_, seed) =>
    fromEncounterFile(generatedEncounter(seed + 1, administrations, sites)),
  );
  const first = present(encounters[0], 'an encounter');
  const picked = pickRelease(await loadReleaseIndex(), first.dateOfService);
  if (!picked.ok) throw new Error(picked.error.message);
  const codeSet = await loadCodeSet(picked.value.id);

  const times: number[] = [];
  let lines = 0;
  // A coder's day warms the code up by far more than this.
  for (let call = -3 * encounters.length; call < calls; call++) {
    const encounter = { ...present(encounters.at(call % encounters.length), 'an encounter') };
    const policy = resolvePolicy(encounter.setting, encounter.policy);
    const startedAt = performance.now();
    const coded = codeEncounter(encounter, codeSet, policy);
    const endedAt = performance.now();
    lines += coded.lines.length;
    if (call >= 0) times.push(endedAt - startedAt);
  }
  if (lines === 0) throw new Error('nothing was coded, so nothing was measured');
  return times;
}

Object.assign(globalThis, { timesOfCoding });
