import type { CodeSet } from '../../code-sets/code-set.ts';
import type { CodedEncounter } from '../../domain/coded-encounter.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { codingOf } from './coding-of.ts';
import { useShownEncounter, useWorkbench } from './workbench-context.ts';

/** Whether a code set may be used for a date of service. */
export const isCovered = (encounter: Encounter, codeSet: CodeSet): boolean =>
  codeSet.from <= encounter.dateOfService && encounter.dateOfService <= codeSet.to;

/** The claim, or undefined when no loaded release covers the date of service: another release would be a guess. */
export const coveredCoding = (encounter: Encounter, codeSet: CodeSet): CodedEncounter | undefined =>
  isCovered(encounter, codeSet) ? codingOf(encounter, codeSet) : undefined;

/** The claim of the encounter as shown, where there can be one. */
export function useCoveredCoding(): CodedEncounter | undefined {
  const { codeSet } = useWorkbench();
  return coveredCoding(useShownEncounter(), codeSet);
}
