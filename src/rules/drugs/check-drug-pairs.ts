import type { CodeSet } from '../../code-sets/code-set.ts';
import type { ClaimLine, DrugLine } from '../../domain/claim-line.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import { addFinding } from '../work.ts';
import type { Work } from '../work.ts';
import { drugBesideService } from './drug-beside-service.ts';

type PairTable = CodeSet['ptp']['facility'];

const drugsInPairs = new WeakMap<PairTable, ReadonlySet<string>>();

/** Drugs that a table has as column 2 of anything: few or none, found out once a table. */
function drugsOfPairs(table: PairTable, { byCode }: CodeSet['drugs']): ReadonlySet<string> {
  let known = drugsInPairs.get(table);
  if (known === undefined) {
    const made = new Set<string>();
    for (const pairs of table.values()) for (const code of pairs.keys()) if (byCode.has(code)) made.add(code);
    drugsInPairs.set(table, (known = made));
  }
  return known;
}

/** Computed drug lines against the administration lines of their date. */
export function checkDrugPairs(work: Work, lines: readonly ClaimLine[], drugs: readonly DrugLine[]): void {
  const table = work.codeSet.ptp[work.encounter.setting];
  const paired = drugsOfPairs(table, work.codeSet.drugs);
  if (paired.size === 0) return;
  for (const { hcpcs, dateOfService, administrationIds, modifiers } of drugs) {
    if (!paired.has(hcpcs) || modifiers.includes('JW')) continue;
    const seen = new Set<string>();
    for (const { code, dateOfService: date } of lines) {
      const indicator = table.get(code)?.get(hcpcs);
      const says = date === dateOfService && !seen.has(code) ? drugBesideService.decide(indicator) : undefined;
      if (says === undefined) continue;
      seen.add(code);
      addFinding(
        work,
        drugBesideService,
        'warning',
        `${hcpcs} stands beside ${code} on ${date}: an edit pair with indicator ${String(indicator)}. ${says}`,
        administrationIds.map((id) => administrationFact(id, 'drug')),
      );
    }
  }
}
