import { asText, asObject, codingsOf, textsOf } from './json-node.ts';
import type { MethodHint } from './route-codes.ts';

const pushWords = /\bpush(?:ed)?\b|\bbolus\b|\bivp\b/i;
const infusionWords = /infus|piggy-?\s?back|\bivpb\b|\bdrip\b|continuous|\bgtt\b/i;

/** Push or infusion as a text says it; undefined when it says neither or both. */
export function methodOfText(text: string): MethodHint | undefined {
  const isPush = pushWords.test(text);
  const isInfusion = infusionWords.test(text);
  return isPush === isInfusion ? undefined : isPush ? 'push' : 'infusion';
}

const isSnomed = (system: string | undefined): boolean =>
  system !== undefined && /snomed\.info\/sct/.test(system);
const isTable0165 = (system: string | undefined): boolean =>
  system !== undefined && /v2-0165|v2\/0165|113883\.12\.165$/.test(system);

const table0165: ReadonlyMap<string, MethodHint> = new Map([
  ['IVP', 'push'],
  ['IVPB', 'infusion'],
  ['IF', 'infusion'],
  ['PF', 'infusion'],
]);

/** Push or infusion as dosage.method says it, codes before words. */
export function readMethod(dosage: unknown): MethodHint | undefined {
  const method = asObject(dosage)?.['method'];
  for (const { system, code } of codingsOf(method)) {
    if (isSnomed(system) && code === '420620005') return 'push';
    const known = isTable0165(system) && code !== undefined ? table0165.get(code) : undefined;
    if (known !== undefined) return known;
  }
  const codes = codingsOf(method).flatMap(({ code }) => (code === undefined ? [] : [code]));
  for (const text of [...textsOf(method), ...codes]) {
    const hint = methodOfText(text);
    if (hint !== undefined) return hint;
  }
  return undefined;
}

/** The words a person wrote for the whole dosage. */
export const dosageText = (dosage: unknown): string | undefined => asText(asObject(dosage)?.['text']);
