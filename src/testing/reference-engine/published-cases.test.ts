import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeEncounter } from '../../domain/decode-encounter.ts';
import { codedByReference } from './coded-text.ts';

interface CaseLine {
  readonly code?: string;
  readonly hcpcs?: string;
  readonly modifiers?: readonly string[];
  readonly units: number;
}

interface PublishedCase {
  readonly id: string;
  readonly summary: string;
  readonly encounter: unknown;
  readonly expected: {
    readonly lines: readonly CaseLine[];
    readonly drugLines?: readonly CaseLine[];
    readonly notReported: readonly string[];
  };
  readonly compare: 'exact' | 'subset';
}

const folder = join(import.meta.dirname, '../../rules/cases');

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as PublishedCase);

/** Published vignettes rarely name dates, so units are added up over them. */
function addedUp(lines: readonly CaseLine[]): readonly string[] {
  const units = new Map<string, number>();
  for (const { code, hcpcs, modifiers, units: count } of lines) {
    const name = [code ?? hcpcs, ...[...(modifiers ?? [])].sort()].join('-');
    units.set(name, (units.get(name) ?? 0) + count);
  }
  return [...units].map(([name, count]) => `${name} x${String(count)}`).sort();
}

describe('published vignettes', () => {
  test.each(cases)('$id $summary', ({ encounter, expected, compare }) => {
    const decoded = decodeEncounter(encounter);
    if (!decoded.ok) throw new Error(`${decoded.error.path}: ${decoded.error.message}`);
    const coded = codedByReference(decoded.value);
    const lines = addedUp(coded.lines);
    const wanted = addedUp(expected.lines);
    expect(compare === 'exact' ? lines : lines.filter((line) => wanted.includes(line))).toEqual(wanted);
    const codes = coded.lines.map(({ code }) => code);
    expect(expected.notReported.filter((code) => codes.includes(code))).toEqual([]);
    if (expected.drugLines !== undefined) {
      const drugs = addedUp(coded.drugLines);
      const wantedDrugs = addedUp(expected.drugLines);
      expect(compare === 'exact' ? drugs : drugs.filter((line) => wantedDrugs.includes(line))).toEqual(
        wantedDrugs,
      );
    }
  });
});
