import { describe, expect, test } from 'vitest';
import type { CodedEncounter } from '../domain/coded-encounter.ts';
import { decodeEncounter } from '../domain/decode-encounter.ts';
import type { Encounter } from '../domain/encounter.ts';
import { readSwitchValue, resolvePolicy, switchIds } from '../domain/policy.ts';
import type { PolicySelection } from '../domain/policy.ts';
import { testCodeSet } from '../testing/test-code-set.ts';
import { codeEncounter } from './index.ts';

interface Line {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
}

interface Drugs {
  readonly hcpcs: string;
  readonly modifiers: readonly string[];
  readonly units: number;
}

interface Claim {
  readonly lines: readonly Line[];
  readonly drugLines?: readonly Drugs[];
  readonly notReported?: readonly string[];
}

/** A vignette that somebody published, with the claim it should lead to. */
interface PublishedCase {
  readonly id: string;
  readonly summary: string;
  readonly source: {
    readonly title: string;
    readonly publisher: string;
    readonly year?: number;
    readonly url: string;
  };
  readonly encounter: unknown;
  readonly expected: Claim;
  /** `source`: as published. `default-policy`: the publisher differs, see `sourceSays`. */
  readonly basis: 'source' | 'default-policy';
  /** `subset`: the source answers for some lines only. */
  readonly compare: 'exact' | 'subset';
  readonly sourceSays?: readonly Line[];
  /** The same chart under other policy switches. */
  readonly alternative?: Claim & { readonly switches: Readonly<Record<string, string>> };
  readonly note: string;
  /** Why we hold the expected claim to be wrong; then `ours` is what the rules give. */
  readonly disputed?: string;
  readonly ours?: Claim;
}

const files = import.meta.glob<PublishedCase>('./cases/*.json', { eager: true, import: 'default' });

/** One entry a code and set of modifiers, units of all dates added up, as `96365-59 ×1`. */
function merged(lines: readonly Line[]): readonly string[] {
  const units = new Map<string, number>();
  for (const line of lines) {
    const name = [line.code, ...line.modifiers.toSorted()].join('-');
    units.set(name, (units.get(name) ?? 0) + line.units);
  }
  return [...units].map(([name, count]) => `${name} ×${String(count)}`).sort();
}

const drugsAsLines = (drugs: readonly Drugs[]): readonly Line[] =>
  drugs.map(({ hcpcs, modifiers, units }) => ({ code: hcpcs, modifiers, units }));

/** What the comparison looks at: all of the claim when exact, else the expected entries found in it. */
function comparable(coded: CodedEncounter, expected: Claim, compare: 'exact' | 'subset') {
  const among = (got: readonly string[], wanted: readonly string[]): readonly string[] =>
    compare === 'exact' ? got : got.filter((entry) => wanted.includes(entry));
  const forbidden = new Set(expected.notReported ?? []);
  return {
    lines: among(merged(coded.lines), merged(expected.lines)),
    drugLines:
      expected.drugLines === undefined
        ? []
        : among(merged(drugsAsLines(coded.drugLines)), merged(drugsAsLines(expected.drugLines))),
    reportedAgainstTheSource: coded.lines.map((line) => line.code).filter((code) => forbidden.has(code)),
  };
}

const wantedOf = (expected: Claim) => ({
  lines: merged(expected.lines),
  drugLines: merged(drugsAsLines(expected.drugLines ?? [])),
  reportedAgainstTheSource: [],
});

function readChart(of: PublishedCase): Encounter {
  const decoded = decodeEncounter(of.encounter);
  if (!decoded.ok) throw new Error(`${of.id}: ${decoded.error.path}: ${decoded.error.message}`);
  return decoded.value;
}

function code(encounter: Encounter, selection: PolicySelection | undefined): CodedEncounter {
  return codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, selection));
}

function withSwitches(encounter: Encounter, texts: Readonly<Record<string, string>>): PolicySelection {
  const chosen: Record<string, string> = { ...encounter.policy?.switches };
  for (const id of switchIds) {
    const text = texts[id];
    if (text === undefined) continue;
    const value = readSwitchValue(id, text);
    if (value === undefined) throw new Error(`${text} is no value of ${id}`);
    chosen[id] = value;
  }
  return { id: 'alternative', switches: chosen };
}

describe('published vignettes', () => {
  test.each(Object.values(files).map((file) => [file.id, file.summary, file] as const))(
    '%s: %s',
    (_id, _summary, file) => {
      const encounter = readChart(file);
      const coded = code(encounter, encounter.policy);
      const expected = file.disputed === undefined ? file.expected : (file.ours ?? file.expected);
      const compare = file.disputed === undefined ? file.compare : 'exact';
      expect(comparable(coded, expected, compare)).toEqual(wantedOf(expected));
    },
  );
});

describe('published vignettes under another policy', () => {
  const alternatives = Object.values(files).flatMap((file) =>
    file.alternative === undefined ? [] : [[file.id, file.alternative, file] as const],
  );
  test.each(alternatives)('%s', (_id, alternative, file) => {
    const encounter = readChart(file);
    const coded = code(encounter, withSwitches(encounter, alternative.switches));
    expect(comparable(coded, alternative, file.compare)).toEqual(wantedOf(alternative));
  });
});

test('a disputed case says what our rules give instead', () => {
  const silent = Object.values(files).filter(
    (file) => (file.disputed === undefined) !== (file.ours === undefined),
  );
  expect(silent.map((file) => file.id)).toEqual([]);
});
