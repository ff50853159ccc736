import { nameOf } from '../../domain/administration.ts';
import { administrationFact, encounterFact } from '../../domain/fact-path.ts';
import type { AccessSiteReading } from '../../domain/coded-encounter.ts';
import { itemsOf } from '../service-role/services.ts';
import { addFinding, codeFor } from '../work.ts';
import type { Sequence, Work } from '../work.ts';
import { hierarchyConflict, initialConcepts, initialRank } from './hierarchy-conflict.ts';
import type { InitialChoice } from './choose-initial.ts';

/** What a person designated at the sites of a sequence, against the initial that the rules chose. */
export function checkDesignations(work: Work, sequence: Sequence, choice: InitialChoice | undefined): void {
  const named = work.encounter.designations?.initial;
  if (named === undefined) return;
  for (const siteId of sequence.accessSiteIds) {
    const id = named[siteId];
    if (id === undefined) continue;
    const winner = choice === undefined ? undefined : itemsOf(choice.initial);
    if (winner?.some((item) => item.id === id) === true) continue;
    const administration = work.encounter.administrations.find((candidate) => candidate.id === id);
    const first = winner?.[0];
    const name = administration === undefined ? id : nameOf(administration);
    const message =
      first === undefined
        ? `${name} is designated as initial, and nothing at this site can be.`
        : `${name} is designated as initial; ${nameOf(first.administration)} outranks it.`;
    addFinding(work, hierarchyConflict, 'error', message, [administrationFact(id, 'start'), encounterFact('designations')], [
      ...(first === undefined
        ? []
        : [{ kind: 'designate-initial' as const, label: `Designate ${nameOf(first.administration)}`, accessSiteId: siteId, administrationId: first.id }]),
      { kind: 'designate-initial' as const, label: 'Take the designation away', accessSiteId: siteId },
    ]);
  }
}

/** What was billed as initial, against what the rules chose. */
export function checkBilled(work: Work, readings: readonly AccessSiteReading[]): void {
  if (work.encounter.billed === undefined) return;
  const billed = work.encounter.billed.filter((line) => initialRank(work.codeSet, line.code) >= 0 && line.units > 0);
  if (billed.length === 0) return;
  const chosenCodes = readings.flatMap((reading) => (reading.initial === undefined ? [] : [reading.initial.code]));
  const facts = [encounterFact('billed')];
  const count = billed.reduce((sum, line) => sum + line.units, 0);
  if (count > chosenCodes.length) {
    addFinding(
      work,
      hierarchyConflict,
      'error',
      `${String(count)} initial services are billed (${billed.map((line) => line.code).join(', ')}); the documented sites allow ${String(chosenCodes.length)}.`,
      facts,
    );
  }
  const left = [...chosenCodes];
  for (const line of billed) {
    const index = left.indexOf(line.code);
    if (index >= 0) left.splice(index, 1);
  }
  const unmatched = billed.filter((line) => !(chosenCodes as readonly string[]).includes(line.code));
  const highest = left.filter((code) => initialConcepts.some((concept) => codeFor(work, concept) === code)).sort((a, b) => initialRank(work.codeSet, a) - initialRank(work.codeSet, b))[0];
  if (highest === undefined) return;
  for (const line of unmatched) {
    const isOutranked = initialRank(work.codeSet, highest) < initialRank(work.codeSet, line.code);
    addFinding(
      work,
      hierarchyConflict,
      'error',
      isOutranked ? `${line.code} is billed as initial; ${highest} outranks it.` : `${line.code} is billed as initial; the chart supports ${highest}.`,
      facts,
    );
  }
}
