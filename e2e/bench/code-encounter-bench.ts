import { loadCodeSet, loadReleaseIndex } from '../../src/code-sets/load-code-set.ts';
import { pickRelease } from '../../src/code-sets/pick-release.ts';
import { present } from '../../src/base/assert.ts';
import { fromEncounterFile } from '../../src/domain/decode-encounter.ts';
import { resolvePolicy } from '../../src/domain/policy.ts';
import type { CodeSet } from '../../src/code-sets/code-set.ts';
import type { Encounter } from '../../src/domain/encounter.ts';
import { codeEncounter, outcomesOf } from '../../src/rules/index.ts';
import { generatedEncounter } from './generated-encounters.ts';

async function codeSetOf({ dateOfService }: Encounter): Promise<CodeSet> {
  const picked = pickRelease(await loadReleaseIndex(), dateOfService);
  if (!picked.ok) throw new Error(picked.error.message);
  return loadCodeSet(picked.value.id);
}

/** An encounter with every time charted but the stop of one bag in its middle. */
function lackingOneStop(seed: number, administrations: number, sites: number): Encounter {
  const file = generatedEncounter(seed, administrations, sites, { unknownStops: 0 });
  const bags = file.administrations.filter(({ stop }) => stop !== undefined);
  const bag = present(bags[Math.floor(bags.length / 2)], 'a bag');
  return fromEncounterFile({
    ...file,
    administrations: file.administrations.map((one) => {
      if (one !== bag) return one;
      const { stop: _, ...rest } = one;
      return rest;
    }),
  });
}

/** Times in milliseconds of all outcomes of one missing stop, with payments, after a warm-up. */
async function timesOfBounds(
  administrations: number,
  sites: number,
  calls: number,
): Promise<readonly number[]> {
  const encounters = Array.from({ length: 40 }, (_, seed) =>
    lackingOneStop(seed + 1, administrations, sites),
  );
  const codeSet = await codeSetOf(present(encounters[0], 'an encounter'));
  const times: number[] = [];
  for (let call = -3 * encounters.length; call < calls; call++) {
    const encounter = { ...present(encounters.at(call % encounters.length), 'an encounter') };
    const policy = resolvePolicy(encounter.setting, encounter.policy);
    const startedAt = performance.now();
    const [outcomes] = outcomesOf(encounter, codeSet, policy);
    const endedAt = performance.now();
    if ((outcomes?.ranges.length ?? 0) < 2) throw new Error('the missing stop decides nothing');
    if (call >= 0) times.push(endedAt - startedAt);
  }
  return times;
}

/** Times in milliseconds of coding encounters one by one, after a warm-up; each call sees a new encounter. */
async function timesOfCoding(
  administrations: number,
  sites: number,
  calls: number,
): Promise<readonly number[]> {
  const encounters = Array.from({ length: 400 }, (_, seed) =>
    fromEncounterFile(generatedEncounter(seed + 1, administrations, sites)),
  );
  const codeSet = await codeSetOf(present(encounters[0], 'an encounter'));
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

Object.assign(globalThis, { timesOfCoding, timesOfBounds });
