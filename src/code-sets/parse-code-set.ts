import type * as z from 'zod/mini';
import { err, ok, type Result } from '../base/result.ts';
import type { IsoDate } from '../domain/clock-time.ts';
import { billingCode, type BillingCode } from '../domain/ids.ts';
import type { CodeSet, ModifierIndicator, MueLimit, OppsEntry } from './code-set.ts';
import {
  codeSetFileNames,
  codeSetSchemas,
  type CodeSetFile,
  type CodeSetFileName,
} from './code-set-schema.ts';
import { concepts, type Concept } from './concepts.ts';
import { drugTableOf } from './drug-table.ts';
import { readCodeFile, type CodeFileProblem } from './read-code-file.ts';

type CodeSetFiles = { readonly [Name in CodeSetFileName]: CodeSetFile<Name> };

const mapOf = <T, U>(record: Readonly<Record<string, T>>, f: (value: T) => U): ReadonlyMap<string, U> =>
  new Map(Object.entries(record).map(([key, value]) => [key, f(value)]));

const readMue = ([value, adjudicationIndicator]: readonly [number, 1 | 2 | 3]): MueLimit => ({
  value,
  adjudicationIndicator,
});

const readPtp = (
  edits: Readonly<Record<string, ModifierIndicator>>,
): ReadonlyMap<string, ModifierIndicator> => new Map(Object.entries(edits));

function readOpps(entry: CodeSetFile<'opps'>[string]): OppsEntry {
  return {
    statusIndicator: entry.status,
    ...(entry.apc === undefined ? {} : { apc: entry.apc }),
    ...(entry.rate === undefined ? {} : { rate: entry.rate }),
  };
}

function codesByConcept(codes: CodeSetFile<'codes'>): Result<CodeSet['codeOf'], CodeFileProblem> {
  const found: Partial<Record<Concept, BillingCode>> = {};
  for (const [code, { concept }] of Object.entries(codes)) {
    if (concept === undefined) continue;
    const other = found[concept];
    if (other !== undefined)
      return err({ file: 'codes.json', place: code, message: `${concept} already stands for ${other}` });
    found[concept] = billingCode(code);
  }
  const missing = concepts.filter((concept) => found[concept] === undefined);
  if (missing.length > 0)
    return err({ file: 'codes.json', place: '', message: `no code for ${missing.join(', ')}` });
  return ok(found as CodeSet['codeOf']);
}

function assemble(files: CodeSetFiles): Result<CodeSet, CodeFileProblem> {
  const { manifest, codes, ptp, mue, opps, drugs } = files;
  const codeOf = codesByConcept(codes);
  if (!codeOf.ok) return codeOf;
  return ok({
    release: manifest.id,
    from: manifest.from as IsoDate,
    to: manifest.to as IsoDate,
    codeOf: codeOf.value,
    conceptOf: new Map(concepts.map((concept) => [codeOf.value[concept], concept])),
    labelOf: mapOf(codes, ({ label }) => label),
    addOnPrimaries: mapOf(files['add-ons'], (primaries): ReadonlySet<string> => new Set(primaries)),
    ptp: { facility: mapOf(ptp.facility, readPtp), professional: mapOf(ptp.professional, readPtp) },
    mue: { facility: mapOf(mue.facility, readMue), professional: mapOf(mue.professional, readMue) },
    opps: mapOf(opps, readOpps),
    drugs: drugTableOf(drugs.rows, drugs.bedsideNames),
  });
}

/** A file of a code set, checked against its schema. */
export type ReadCodeSetFile = readonly [name: CodeSetFileName, read: Result<unknown, CodeFileProblem>];

/** Checks one file of a code set, given its parsed JSON. */
export function readCodeSetFile(name: CodeSetFileName, json: unknown): ReadCodeSetFile {
  const file = `${name}.json`;
  const schema: z.ZodMiniType<unknown> = codeSetSchemas[name];
  return [
    name,
    json === undefined
      ? err({ file, place: '', message: 'the file is absent' })
      : readCodeFile(file, schema, json),
  ];
}

/** Builds a code set from all of its files; the first that is damaged is the error. */
export function assembleCodeSet(read: readonly ReadCodeSetFile[]): Result<CodeSet, CodeFileProblem> {
  const files: Partial<Record<CodeSetFileName, unknown>> = {};
  for (const [name, file] of read) {
    if (!file.ok) return file;
    files[name] = file.value;
  }
  return assemble(files as CodeSetFiles);
}

/**
 * Builds a code set from the parsed JSON of its files, by name without `.json`.
 * A file that is absent or damaged is an error that names the file and the place in it.
 */
export const parseCodeSet = (
  json: Readonly<Partial<Record<CodeSetFileName, unknown>>>,
): Result<CodeSet, CodeFileProblem> =>
  assembleCodeSet(codeSetFileNames.map((name) => readCodeSetFile(name, json[name])));
