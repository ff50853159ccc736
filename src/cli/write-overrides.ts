import type { ClaimOverride, ComputedLine, ReportedLine } from '../domain/claim-override.ts';
import { computedLineOf, reportedClaim } from '../domain/reported-claim.ts';
import type { ComputedClaim } from '../domain/reported-claim.ts';

/** An override as other programs read it. `computedNow` stands where the line is computed otherwise since. */
export interface ResultOverride {
  readonly id: string;
  readonly state: 'standing' | 'stale' | 'void';
  readonly computed?: ComputedLine;
  readonly computedNow?: ComputedLine;
  readonly reported?: ReportedLine;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

const writeLine = ({ dateOfService, code, modifiers, units }: ReportedLine): ReportedLine => ({
  dateOfService,
  code,
  modifiers,
  units,
});

const writeComputed = (line: ComputedLine): ComputedLine => ({
  ...writeLine(line),
  ...(line.accessSiteId === undefined ? {} : { accessSiteId: line.accessSiteId }),
});

/** What was overridden, in the order in which it was, each beside what is computed now. */
export const writeOverrides = (
  claim: ComputedClaim,
  overrides: readonly ClaimOverride[],
): readonly ResultOverride[] =>
  reportedClaim(claim, overrides).overrides.map(({ override, line, stale, isVoid }) => ({
    id: override.id,
    state: isVoid ? 'void' : stale === undefined ? 'standing' : 'stale',
    ...(override.computed === undefined ? {} : { computed: writeComputed(override.computed) }),
    ...(stale === undefined || line === undefined
      ? {}
      : { computedNow: writeComputed(computedLineOf(line)) }),
    ...(override.reported === undefined ? {} : { reported: writeLine(override.reported) }),
    reason: override.reason,
    by: override.by,
    at: override.at,
  }));
