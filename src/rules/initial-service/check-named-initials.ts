import { administrationFact, encounterFact } from '../../domain/fact-path.ts';
import type { AccessSiteReading } from '../../domain/coded-encounter.ts';
import { namedIn } from '../proof/named-in.ts';
import { itemsOf } from '../service-role/services.ts';
import { addFinding } from '../work.ts';
import type { Sequence, Work } from '../work.ts';
import { hierarchyConflict, initialRank } from './hierarchy-conflict.ts';
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
    const name = administration === undefined ? id : namedIn(work.encounter, administration);
    const message =
      first === undefined
        ? `${name} is designated as initial, and nothing at this site can be.`
        : `${name} is designated as initial; ${namedIn(work.encounter, first.administration)} outranks it.`;
    addFinding(work, hierarchyConflict, 'error', message, [administrationFact(id, 'start'), encounterFact('designations')], [
      ...(first === undefined
        ? []
        : [{ kind: 'designate-initial' as const, label: `Designate ${namedIn(work.encounter, first.administration)}`, accessSiteId: siteId, administrationId: first.id }]),
      { kind: 'designate-initial' as const, label: 'Take the designation away', accessSiteId: siteId },
    ]);
  }
}

/** What was billed as initial, against what the rules chose. */
export function checkBilled(work: Work, readings: readonly AccessSiteReading[]): void {
  if (work.encounter.billed === undefined) return;
  const billed = work.encounter.billed.filter((line) => initialRank(work.codeSet, line.code) >= 0 && line.units > 0);
  const chosenCodes: readonly string[] = readings.flatMap((reading) => (reading.initial === undefined ? [] : [reading.initial.code]));
  const facts = [encounterFact('billed')];
  const count = billed.reduce((sum, line) => sum + line.units, 0);
  if (count > chosenCodes.length) {
    addFinding(
      work,
      hierarchyConflict,
      'error',
      `${count === 1 ? '1 initial service is' : `${String(count)} initial services are`} billed (${billed.map((line) => line.code).join(', ')}); the documented sites allow ${String(chosenCodes.length)}.`,
      facts,
    );
  }
  const left = [...chosenCodes];
  const unmatched = new Set<string>();
  for (const { code, units } of billed) {
    for (let unit = 0; unit < units; unit += 1) {
      const index = left.indexOf(code);
      if (index < 0) {
        unmatched.add(code);
        break;
      }
      left.splice(index, 1);
    }
  }
  const [highest] = left.sort((a, b) => initialRank(work.codeSet, a) - initialRank(work.codeSet, b));
  if (highest === undefined) return;
  for (const code of unmatched) {
    const isOutranked = initialRank(work.codeSet, highest) < initialRank(work.codeSet, code);
    addFinding(
      work,
      hierarchyConflict,
      'error',
      isOutranked ? `${code} is billed as initial; ${highest} outranks it.` : `${code} is billed as initial; the chart supports ${highest}.`,
      facts,
    );
  }
}
