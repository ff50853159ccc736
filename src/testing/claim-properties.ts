import fc from 'fast-check';
import { isInfusion } from '../domain/administration.ts';
import type { Administration } from '../domain/administration.ts';
import type { CodedEncounter } from '../domain/coded-encounter.ts';
import type { Encounter } from '../domain/encounter.ts';
import { resolvePolicy } from '../domain/policy.ts';
import { codeEncounter } from '../rules/index.ts';
import { testCodeSet } from './test-code-set.ts';

const isNightly = process.env['NIGHTLY'] !== undefined && process.env['NIGHTLY'] !== '';
/** How many encounters a property sees: few and always the same ones, many new ones at night. */
export const runs = { numRuns: isNightly ? 20_000 : 300, ...(isNightly ? {} : { seed: 5 }) };
/** Time a property may take. */
export const patience = { timeout: isNightly ? 1_800_000 : 60_000 };

/** Codes an encounter under its own policy with the published code set. */
export const code = (encounter: Encounter): CodedEncounter =>
  codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy));

/** Items as sorted text, to compare lists without an order of their own. */
export const byText = (items: readonly unknown[]): readonly string[] =>
  items.map((item) => JSON.stringify(item)).sort();

/** Everything the rules say, lists without an order of their own sorted. */
export const everything = (coded: CodedEncounter) => ({
  lines: coded.lines,
  drugLines: coded.drugLines,
  notReported: byText(coded.notReported),
  // What a finding offers follows the order in which sites are drawn.
  findings: byText(
    coded.findings.map(({ ruleId, severity, message, facts }) => ({ ruleId, severity, message, facts })),
  ),
  administrations: byText([...coded.administrations.values()]),
  accessSites: byText(coded.accessSites),
});

/** An encounter with each administration replaced by what `change` makes of it. */
export const withAdministrations = (
  encounter: Encounter,
  change: (administration: Administration) => readonly Administration[],
): Encounter => ({ ...encounter, administrations: encounter.administrations.flatMap(change) });

/** An encounter and one of its administrations that `isWanted`. */
export const withOne = (
  arbitrary: fc.Arbitrary<Encounter>,
  isWanted: (administration: Administration) => boolean,
): fc.Arbitrary<{ readonly encounter: Encounter; readonly one: Administration }> =>
  fc
    .tuple(arbitrary, fc.nat({ max: 11 }))
    .map(([encounter, index]) => {
      const wanted = encounter.administrations.filter(isWanted);
      return { encounter, one: wanted[index % Math.max(1, wanted.length)] };
    })
    .filter((pair): pair is { encounter: Encounter; one: Administration } => pair.one !== undefined);

/** Minutes from start to stop; 0 when one is missing. */
export const lengthOf = ({ start, stop }: Administration): number =>
  start === undefined || stop === undefined ? 0 : stop - start;

/** An infusion with both times and no pause, long enough to be split. */
export const isCharted = (administration: Administration): boolean =>
  isInfusion(administration) && administration.pauses === undefined && lengthOf(administration) >= 2;

/** Units of the lines that `isWanted`. */
export const unitsOf = (
  coded: CodedEncounter,
  isWanted: (line: CodedEncounter['lines'][number]) => boolean,
): number => coded.lines.filter(isWanted).reduce((sum, { units }) => sum + units, 0);
