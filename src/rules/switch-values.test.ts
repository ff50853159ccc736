import { expect, test } from 'vitest';
import type { Encounter } from '../domain/encounter.ts';
import { policySwitches, resolvePolicy, switchIds } from '../domain/policy.ts';
import type { SwitchId } from '../domain/policy.ts';
import { testCodeSet } from '../testing/test-code-set.ts';
import { ruleCatalogue } from './catalogue.ts';
import { codeEncounter } from './code-encounter.ts';

/** Values under which no encounter can be coded otherwise, and why. */
const alike: Readonly<Record<string, string>> = {
  'Q22 round': 'seconds are read on import; an encounter holds whole minutes',
  'Q24 allow':
    'it is the default of a professional; a facility’s hierarchy never makes hydration the initial beside a drug',
};

/** Lines and findings under the encounter's switches, `without` one of them. */
function coded(encounter: Encounter, without?: SwitchId): string {
  const switches = Object.fromEntries(
    Object.entries(encounter.policy?.switches ?? {}).filter(([id]) => id !== without),
  );
  const result = codeEncounter(
    encounter,
    testCodeSet(),
    resolvePolicy(encounter.setting, { id: 'example', switches }),
  );
  return JSON.stringify([
    result.lines.map(({ dateOfService, code, modifiers, units }) => [dateOfService, code, modifiers, units]),
    result.findings.map(({ ruleId, severity }) => [ruleId, severity]),
  ]);
}

/** `Q7 repeat-hour` for each switch value of an example that changes what the example gives. */
function telling(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { encounter } of ruleCatalogue.flatMap((rule) => rule.examples())) {
    for (const id of switchIds) {
      const value = encounter.policy?.switches?.[id];
      if (value !== undefined && coded(encounter) !== coded(encounter, id)) found.add(`${id} ${value}`);
    }
  }
  return found;
}

test(
  'every switch value other than the default changes an example, or says why it cannot',
  { timeout: 30_000 },
  () => {
    const seen = telling();
    const silent = switchIds.flatMap((id) =>
      policySwitches[id].values
        .filter((value) => value !== policySwitches[id].default)
        .map((value) => `${id} ${value}`)
        .filter((name) => !seen.has(name)),
    );
    // A setting's own default shows in an example of the other setting.
    expect(silent.sort()).toEqual(Object.keys(alike).sort());
  },
);
