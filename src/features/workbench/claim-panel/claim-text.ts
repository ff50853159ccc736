import type { ClaimOverride, ReportedLine } from '../../../domain/claim-override.ts';
import { amountText, computedLineOf } from '../../../domain/reported-claim.ts';
import type { ReportedClaim } from '../../../domain/reported-claim.ts';
import type { Claim } from './diff-claim.ts';

const cells = ({ dateOfService, code, modifiers, units }: ReportedLine): readonly string[] => [
  dateOfService,
  code,
  modifiers.join(' '),
  String(units),
];

const remark = ({ computed, reported, reason, by }: ClaimOverride): string => {
  const what = reported === undefined ? 'taken off by override' : 'override';
  return `${what}: computed ${computed === undefined ? 'none' : amountText(computed)}; ${reason} (${by})`.replaceAll(
    /[\t\r\n]+/g,
    ' ',
  );
};

/**
 * The claim as tab-separated text, one line a row: date of service, code, modifiers, units; of a line that is overridden
 * what is reported, and in a fifth column what was computed, why and who. A line that is taken off has 0 units.
 */
export function claimText(claim: Claim, reported?: ReportedClaim): string {
  const computed = [...claim.lines, ...claim.drugLines].map((line) => {
    const plain = computedLineOf(line);
    const override = reported?.byLine.get(line)?.override;
    return override === undefined
      ? cells(plain)
      : [...cells(override.reported ?? { ...plain, units: 0 }), remark(override)];
  });
  const added = (reported?.overrides ?? []).flatMap(({ override }) =>
    override.computed === undefined && override.reported !== undefined
      ? [[...cells(override.reported), remark(override)]]
      : [],
  );
  return [...computed, ...added].map((row) => row.join('\t')).join('\n');
}
