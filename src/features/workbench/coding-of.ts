import type { CodeSet } from '../../code-sets/code-set.ts';
import { sameValue } from '../../document/same-value.ts';
import type { AdministrationReading, CodedEncounter } from '../../domain/coded-encounter.ts';
import type { Encounter } from '../../domain/encounter.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { codeEncounter } from '../../rules/index.ts';

const codings = new WeakMap<Encounter, { readonly codeSet: CodeSet; readonly coding: CodedEncounter }>();

type Readings = ReadonlyMap<AdministrationId, AdministrationReading>;

const lastReadings = new WeakMap<CodeSet, Readings>();

/** The readings, each the object that it was in the last claim where it says the same: its bar and its row need not be made again. */
function shared(readings: Readings, codeSet: CodeSet): Readings {
  const last = lastReadings.get(codeSet);
  const now = new Map<AdministrationId, AdministrationReading>();
  for (const [id, reading] of readings) {
    const known = last?.get(id);
    now.set(id, known !== undefined && sameValue(known, reading) ? known : reading);
  }
  lastReadings.set(codeSet, now);
  return now;
}

/**
 * The claim of an encounter under its own setting and policy. An encounter is a value and carries its policy, so its
 * identity and the code set are the whole key: all panels that show one preview share one run of the rules.
 */
export function codingOf(encounter: Encounter, codeSet: CodeSet): CodedEncounter {
  const known = codings.get(encounter);
  if (known !== undefined && known.codeSet === codeSet) return known.coding;
  const coded = codeEncounter(encounter, codeSet, resolvePolicy(encounter.setting, encounter.policy));
  const coding = { ...coded, administrations: shared(coded.administrations, codeSet) };
  codings.set(encounter, { codeSet, coding });
  return coding;
}
