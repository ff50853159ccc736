import type { DrugLine } from '../../domain/claim-line.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import { limitRemedy, limitText, mueLimit } from '../edits/mue-limit.ts';
import { addFinding } from '../work.ts';
import type { Work } from '../work.ts';

/** Drug units of a date, discarded ones included, against the unit limit of the setting. Lines come sorted by date and code. */
export function checkDrugLimits(work: Work, lines: readonly DrugLine[]): void {
  const limits = work.codeSet.mue[work.encounter.setting];
  for (let from = 0; from < lines.length; ) {
    const first = lines[from] as DrugLine;
    let to = from + 1;
    while (lines[to]?.hcpcs === first.hcpcs && lines[to]?.dateOfService === first.dateOfService) to++;
    const limit = limits.get(first.hcpcs);
    if (limit !== undefined) {
      let units = 0;
      for (let at = from; at < to; at++) {
        const more = lines[at]?.units ?? 0;
        units = limit.adjudicationIndicator === 1 ? Math.max(units, more) : units + more;
      }
      const severity = mueLimit.decide(units, limit);
      if (severity !== undefined) {
        const same = lines.slice(from, to);
        const ids = [...new Set(same.flatMap((line) => line.administrationIds))].sort();
        addFinding(work, mueLimit, severity, `${first.hcpcs} ×${String(units)} on ${first.dateOfService}; ${limitText(limit)}. ${limitRemedy(limit)}`, ids.map((id) => administrationFact(id, 'dose')));
      }
    }
    from = to;
  }
}
