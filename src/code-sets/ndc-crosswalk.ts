import { ok, type Result } from '../base/result.ts';
import { billingCode } from '../domain/ids.ts';
import type { NdcCrosswalk, NdcMatch } from './code-set.ts';
import { ndcSchema } from './code-set-schema.ts';
import { readCodeFile, type CodeFileProblem } from './read-code-file.ts';

/** Builds the crosswalk from the parsed JSON of `ndc.json`. */
export function parseNdcCrosswalk(json: unknown): Result<NdcCrosswalk, CodeFileProblem> {
  const read = readCodeFile('ndc.json', ndcSchema, json);
  if (!read.ok) return read;
  const byNdc = new Map<string, NdcMatch[]>();
  for (const [hcpcs, packages] of Object.entries(read.value)) {
    for (const [ndc, unitsPerItem] of packages) {
      const match = { hcpcs: billingCode(hcpcs), unitsPerItem };
      const known = byNdc.get(ndc);
      if (known === undefined) byNdc.set(ndc, [match]);
      else known.push(match);
    }
  }
  return ok(byNdc);
}
