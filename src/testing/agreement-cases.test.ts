import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeEncounter } from '../domain/decode-encounter.ts';
import { bothClaims, bothDrugClaims } from './claim-comparison.ts';

/** An encounter on which the two engines once disagreed, with the claim that was found right and the reading behind it. */
interface AgreementCase {
  readonly name: string;
  readonly reading: string;
  readonly encounter: unknown;
  /** One line a claim line, sorted: `2026-03-02 96365 x1`. */
  readonly lines: readonly string[];
  /** The same of its drugs, where they were what the two disagreed on. */
  readonly drugLines?: readonly string[];
}

const folder = join(import.meta.dirname, 'agreement-cases');

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as AgreementCase);

describe('encounters on which the engines once disagreed', () => {
  test.each(cases)('$name', ({ encounter, lines, drugLines }) => {
    const decoded = decodeEncounter(encounter);
    if (!decoded.ok) throw new Error(`${decoded.error.path}: ${decoded.error.message}`);
    expect(bothClaims(decoded.value)).toEqual({ rules: lines, reference: lines });
    if (drugLines !== undefined) {
      expect(bothDrugClaims(decoded.value)).toEqual({ rules: drugLines, reference: drugLines });
    }
  });
});
