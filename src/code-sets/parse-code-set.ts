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

/**
 * Builds a code set from the parsed JSON of its files, by name without `.json`.
 * A file that is absent or damaged is an error that names the file and the place in it.
 */
export function parseCodeSet(
  json: Readonly<Partial<Record<CodeSetFileName, unknown>>>,
): Result<CodeSet, CodeFileProblem> {
  const files: Partial<Record<CodeSetFileName, unknown>> = {};
  for (const name of codeSetFileNames) {
    const file = `${name}.json`;
    if (json[name] === undefined) return err({ file, place: '', message: 'the file is absent' });
    const schema: z.ZodMiniType<unknown> = codeSetSchemas[name];
    const read = readCodeFile(file, schema, json[name]);
    if (!read.ok) return read;
    files[name] = read.value;
  }
  return assemble(files as CodeSetFiles);
}
