import type { RippleLine } from './ripple-of.ts';

const most = 3;

/** "96366 ×2, was ×1", "96374 removed", "96365 new". */
export function rippleLineText({ code, units, change }: RippleLine): string {
  switch (change.kind) {
    case 'added':
      return `${code} new`;
    case 'removed':
      return `${code} removed`;
    case 'changed':
      return `${code} ×${String(units)}, was ${change.was}`;
  }
}

/** The lines in one row of text, with dates when there are several. Example: "Oct 6: 96365 new · Oct 7: 96361 removed". */
export function rippleSummary(lines: readonly RippleLine[]): string {
  if (lines.length === 0) return 'computed claim unchanged';
  const hasDates = new Set(lines.map((line) => line.date)).size > 1;
  const shown = lines.slice(0, most).map((line) => `${hasDates ? `${line.date.slice(5)} ` : ''}${rippleLineText(line)}`);
  const rest = lines.length - shown.length;
  return `${shown.join(' · ')}${rest > 0 ? ` · ${String(rest)} more` : ''}`;
}
