import type { ClaimLine, DrugLine } from '../../domain/claim-line.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import { addFinding } from '../work.ts';
import type { Work } from '../work.ts';
import { drugBesideService } from './drug-beside-service.ts';

/** Computed drug lines against the administration lines of their date, each pair said once. */
export function checkDrugPairs(work: Work, lines: readonly ClaimLine[], drugs: readonly DrugLine[]): void {
  const table = work.codeSet.ptp[work.encounter.setting];
  for (const { hcpcs, dateOfService, administrationIds, modifiers } of drugs) {
    let last: string | undefined;
    for (const { code, dateOfService: date } of lines) {
      if (date !== dateOfService || code === last) continue;
      last = code;
      if (!drugBesideService.decide(table.get(code)?.get(hcpcs)) || modifiers.includes('JW')) continue;
      const says = `${hcpcs} stands beside ${code} on ${date}: an edit pair. What flushed or locked the line is not billed; what treated the patient carries 59.`;
      addFinding(work, drugBesideService, 'warning', says, administrationIds.map((id) => administrationFact(id, 'drug')));
    }
  }
}
