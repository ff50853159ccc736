import { ok, type Result } from '../base/result.ts';
import { billingCode, type BillingCode } from '../domain/ids.ts';
import { ndcSchema } from './code-set-schema.ts';
import { readCodeFile, type CodeFileProblem } from './read-code-file.ts';

/** A HCPCS code that a package may be billed with. */
export interface NdcMatch {
  readonly hcpcs: BillingCode;
  /** Billing units in one item (vial, syringe, bag) of the package. */
  readonly unitsPerItem: number;
}

/** Matches by package code of 11 digits; most packages have one, some several (by use, or by size of the unit). */
export type NdcCrosswalk = ReadonlyMap<string, readonly NdcMatch[]>;

/**
 * The 11 digits of a National Drug Code as printed: `5-4-2` as it is, `4-4-2`, `5-3-2` and `5-4-1` with the missing
 * zero put in. Undefined for anything else, and for ten digits without dashes, where the zero's place is unknown.
 */
export function ndcKey(printed: string): string | undefined {
  const text = printed.trim();
  if (/^\d{11}$/.test(text)) return text;
  const [, labeler = '', product = '', pack = ''] = /^(\d{4,5})-(\d{3,4})-(\d{1,2})$/.exec(text) ?? [];
  const digits = labeler.length + product.length + pack.length;
  return digits === 10 || digits === 11
    ? labeler.padStart(5, '0') + product.padStart(4, '0') + pack.padStart(2, '0')
    : undefined;
}

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
