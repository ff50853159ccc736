import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { encodeEncounter } from '../../domain/encode-encounter.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { encounterId } from '../../domain/ids.ts';
import { encounterArbitrary } from '../arbitraries/encounter-arbitrary.ts';
import { conformanceAnswer, readEncounter } from './conformance-answer.ts';
import type { ConformanceAnswer } from './conformance-answer.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'conformance');

/** How many generated encounters the suite holds. */
export const generatedCount = 360;

interface PublishedCase {
  readonly id: string;
  readonly summary: string;
  readonly source: unknown;
  readonly encounter: { readonly id: string };
  readonly expected: unknown;
  readonly compare: string;
  readonly disputed?: string;
  readonly ours?: unknown;
}

const ndjson = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** The vignettes that somebody published, with what they ask for and the whole answer. */
function publishedRows(): readonly unknown[] {
  const cases = join(root, 'src/rules/cases');
  return readdirSync(cases)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { id, summary, source, encounter, expected, compare, disputed, ours } = JSON.parse(
        readFileSync(join(cases, name), 'utf8'),
      ) as PublishedCase;
      return {
        id,
        title: summary,
        source,
        encounter,
        expected: { compare: disputed === undefined ? compare : 'exact', ...((ours ?? expected) as object) },
        ...(disputed === undefined ? {} : { disputed }),
        answer: conformanceAnswer(readEncounter(encounter)),
      };
    });
}

/** What an answer shows that another may not: codes, modifiers, rules. */
function featuresOf({ setting, policy }: Encounter, answer: ConformanceAnswer): ReadonlySet<string> {
  const features = new Set<string>([`policy ${policy?.id ?? ''}`]);
  for (const { code, modifiers, role, proof } of answer.lines) {
    features.add(`${setting} ${code} ${modifiers.join('-')} ${role}`);
    for (const rule of [...proof.rules, ...proof.modifierRules]) features.add(`${setting} ${rule}`);
    for (const { minutesDiscarded } of proof.supportedBy)
      for (const { ruleId } of minutesDiscarded) features.add(`${setting} discards ${ruleId}`);
  }
  for (const { ruleId, code } of answer.notReported) features.add(`${setting} not ${ruleId} ${code ?? ''}`);
  for (const { ruleId } of answer.findings) features.add(`${setting} finds ${ruleId}`);
  for (const { modifiers } of answer.drugLines) features.add(`drug ${modifiers.join('-')}`);
  return features;
}

/** Draws encounters until each adds something that no earlier one shows, short ones first; then fills up. */
export function drawEncounters(seed: number): readonly unknown[] {
  const drawn = [3, 5, 8, 12].flatMap((maxAdministrations) =>
    fc.sample(encounterArbitrary({ maxAdministrations }), { seed, numRuns: 1500 }),
  );
  const seen = new Set<string>();
  const telling: Encounter[] = [];
  const others: Encounter[] = [];
  for (const encounter of drawn) {
    const fresh = [...featuresOf(encounter, conformanceAnswer(encounter))].filter((one) => !seen.has(one));
    for (const one of fresh) seen.add(one);
    (fresh.length > 0 ? telling : others).push(encounter);
  }
  return [...telling, ...others]
    .slice(0, generatedCount)
    .map((encounter, index) =>
      encodeEncounter({ ...encounter, id: encounterId(`g${String(index + 1).padStart(3, '0')}`) }),
    );
}

/** The generated encounters as the suite holds them now; drawn anew only on request, so that the suite stays the same. */
function storedEncounters(): readonly unknown[] {
  const path = join(folder, 'generated.ndjson');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly encounter: unknown }).encounter);
}

/** The files of the suite as they should be, by name. */
export function conformanceFiles(
  encounters: readonly unknown[] = storedEncounters(),
): ReadonlyMap<string, string> {
  const generated = encounters.map((encounter) => ({
    id: (encounter as { readonly id: string }).id,
    encounter,
    answer: conformanceAnswer(readEncounter(encounter)),
  }));
  return new Map([
    ['published.ndjson', ndjson(publishedRows())],
    ['generated.ndjson', ndjson(generated)],
  ]);
}

/** A file of the suite as it is. */
export const conformanceFile = (name: string): string => readFileSync(join(folder, name), 'utf8');
