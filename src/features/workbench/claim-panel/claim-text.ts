import type { Claim } from './diff-claim.ts';

/** The claim as tab-separated text, one line a row: date of service, code, modifiers, units. */
export function claimText(claim: Claim): string {
  const rows = [
    ...claim.lines.map((line) => ({ ...line, text: line.code })),
    ...claim.drugLines.map((line) => ({ ...line, text: line.hcpcs })),
  ];
  return rows
    .map((row) => [row.dateOfService, row.text, row.modifiers.join(' '), String(row.units)].join('\t'))
    .join('\n');
}
