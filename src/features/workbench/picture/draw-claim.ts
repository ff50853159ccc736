import type { CodeSet } from '../../../code-sets/code-set.ts';
import type { CodedEncounter } from '../../../domain/coded-encounter.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { lineOfOverride } from '../../../domain/claim-override.ts';
import type { StandingOverride } from '../../../domain/reported-claim.ts';
import { siteLabelOf } from '../site-label-of.ts';
import { groupByDate, rowsOf } from '../claim-panel/diff-claim.ts';
import type { ClaimRow } from '../claim-panel/diff-claim.ts';
import { overrideText, staleText } from '../overrides/override-text.ts';
import { reportedOf } from '../overrides/reported-of.ts';
import { cut, ink, text, widthOf } from './paper.ts';
import { svg } from './svg-node.ts';
import type { SvgNode } from './svg-node.ts';

const rowPx = 18;

const struck = (from: number, to: number, base: number): SvgNode =>
  svg('line', { x1: from, x2: to, y1: base - 4, y2: base - 4, stroke: ink.text, 'stroke-width': 1.2 });

/** The claim as a table of `width` px: date, code, own words, site, units. Returns its height too. */
export function drawClaim(
  encounter: Encounter,
  coding: CodedEncounter,
  codeSet: CodeSet,
  width: number,
): { readonly node: SvgNode; readonly height: number } {
  const nodes: SvgNode[] = [];
  const reported = reportedOf(encounter, coding);
  let y = 0;
  const line = (row: ClaimRow): void => {
    const code = row.kind === 'service' ? row.line.code : row.line.hcpcs;
    const label =
      row.kind === 'service'
        ? (codeSet.labelOf.get(row.line.code) ?? '')
        : (codeSet.drugs.byCode.get(row.line.hcpcs)?.name ?? '');
    const site = row.kind === 'service' ? siteLabelOf(encounter, row.line.accessSiteId) : undefined;
    const status = row.kind === 'service' && row.line.status !== 'complete' ? row.line.status : '';
    const base = y + 13;
    const isOverridden = reported.byLine.has(row.line);
    const name = [code, ...row.line.modifiers].join('-');
    const units = `×${String(row.line.units)}`;
    nodes.push(
      text(8, base, name, { isMono: true, weight: 700, size: 11 }),
      text(120, base, cut([label, site].filter(Boolean).join(' · '), width - 260)),
      text(width - 60, base, status, { anchor: 'end', fill: ink.warning, weight: 600 }),
      text(width - 8, base, units, { anchor: 'end', weight: 700 }),
      ...(isOverridden
        ? [
            struck(6, 10 + widthOf(name), base),
            struck(width - 10 - widthOf(units, 11, 'bold'), width - 6, base),
          ]
        : []),
      svg('line', { x1: 0, x2: width, y1: y + rowPx, y2: y + rowPx, stroke: ink.line }),
    );
    y += rowPx;
  };
  const loose = reported.overrides.filter((one) => one.line === undefined);
  /** Below the line it is about, or in its place where there is none. */
  const overridden = (standing: StandingOverride): void => {
    const stale = staleText(standing);
    const says = (words: string, fill: string): void => {
      nodes.push(text(20, y + 13, cut(words, width - 40), { weight: 600, fill }));
      y += rowPx;
    };
    says(overrideText(standing), ink.text);
    if (stale !== undefined) says(stale, ink.warning);
    nodes.push(svg('line', { x1: 0, x2: width, y1: y, y2: y, stroke: ink.line }));
  };
  for (const day of groupByDate(
    rowsOf(coding),
    loose.map(({ override }) => lineOfOverride(override).dateOfService),
  )) {
    nodes.push(
      svg('rect', { x: 0, y, width, height: rowPx, fill: ink.sunken }),
      text(8, y + 13, day.date, { weight: 700 }),
    );
    y += rowPx;
    for (const row of [...day.services, ...day.drugs]) {
      line(row);
      const standing = reported.byLine.get(row.line);
      if (standing !== undefined) overridden(standing);
    }
    for (const standing of loose)
      if (lineOfOverride(standing.override).dateOfService === day.date) overridden(standing);
  }
  return { node: svg('g', {}, ...nodes), height: y };
}
