import type { Administration } from '../../domain/administration.ts';
import type { IsoDate } from '../../domain/clock-time.ts';
import type { Policy } from '../../domain/policy.ts';
import type { CodeSet } from '../../code-sets/code-set.ts';
import { overriddenReading, readTable } from './table-reading.ts';
import type { OtherReading } from './table-reading.ts';

/**
 * What a charted category overrides, for whoever charts it: the reading of the drug table, or of a bag's purpose.
 * Undefined where it overrides nothing, and no reason is owed.
 */
export const overriddenByCategory = (administration: Administration, codeSet: CodeSet, { switches }: Policy, date: IsoDate): OtherReading | undefined =>
  overriddenReading(administration, readTable(codeSet.drugs, administration, switches.Q14), switches, date);
