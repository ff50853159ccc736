import type { ClaimLine, Support } from '../../../domain/claim-line.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';
import type { CodedEncounter } from '../../../domain/coded-encounter.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import { diffClaim } from '../claim-panel/diff-claim.ts';
import type { ClaimChange, ClaimRow } from '../claim-panel/diff-claim.ts';

/** Why a line changed; `administrationId` names the bar it is about, `ruleId` the rule that says so. */
export interface RippleReason {
  readonly says: string;
  readonly ruleId?: string;
  readonly administrationId?: AdministrationId;
}

/** A line of the claim that an edit changed. */
export interface RippleLine {
  readonly key: string;
  readonly date: IsoDate;
  /** Code with its modifiers, e.g. "96372-59". */
  readonly code: string;
  readonly units: number;
  readonly change: ClaimChange;
  readonly reasons: readonly RippleReason[];
}

const mostReasons = 3;

type ServiceRow = Extract<ClaimRow, { readonly kind: 'service' }>;

const minutesOf = (supports: readonly Support[]): ReadonlyMap<AdministrationId, Support> =>
  new Map(supports.map((support) => [support.administrationId, support]));

const minutes = (count: number): string => `${String(count)} minute${count === 1 ? '' : 's'}`;

/** Minutes that now count for a line and did not, or the other way round, with the rule that discards them. */
function minuteReasons(was: ClaimLine | undefined, is: ClaimLine): readonly RippleReason[] {
  const before = minutesOf(was?.supportedBy ?? []);
  return is.supportedBy.flatMap((support): readonly RippleReason[] => {
    const counted = support.minutesCounted;
    if (counted === undefined) return [];
    const old = before.get(support.administrationId);
    if (old?.minutesCounted === counted) return [];
    const earlier = old?.minutesCounted === undefined ? '' : `, before ${String(old.minutesCounted)}`;
    const discarded = support.minutesDiscarded.filter(
      (gone) => !(old?.minutesDiscarded ?? []).some((one) => one.ruleId === gone.ruleId && one.minutes === gone.minutes),
    );
    return [
      {
        says: `${minutes(counted)} count${earlier}`,
        ruleId: support.ruleId,
        administrationId: support.administrationId,
      },
      ...discarded.map((gone) => ({
        says: `${minutes(gone.minutes)} do not count: ${gone.reason}`,
        ruleId: gone.ruleId,
        administrationId: support.administrationId,
      })),
    ];
  });
}

/** Steps of the argument that were not made before. */
function newSteps(was: ClaimLine | undefined, is: ClaimLine): readonly RippleReason[] {
  const said = new Set((was?.trace ?? []).map((step) => step.says));
  return is.trace.filter((step) => !said.has(step.says)).map((step) => ({ says: step.says, ruleId: step.ruleId }));
}

const newModifiers = (was: ClaimLine | undefined, is: ClaimLine): readonly RippleReason[] =>
  is.modifierReasons
    .filter(({ modifier }) => !(was?.modifiers ?? []).includes(modifier))
    .map(({ modifier, ruleId, reason }) => ({ says: `${modifier}: ${reason}`, ruleId }));

/** Where the administrations of a line that is gone have gone to. */
function whereabouts(gone: ClaimLine, after: CodedEncounter): readonly RippleReason[] {
  return gone.supportedBy.flatMap(({ administrationId }): readonly RippleReason[] => {
    const isHere = after.administrations.has(administrationId);
    if (!isHere) return [{ says: 'no longer in the chart' }];
    const unreported = after.notReported.find((entry) => entry.administrationId === administrationId);
    const lost = after.accessSites
      .flatMap((site) => site.losingCandidates)
      .find((candidate) => candidate.administrationIds.includes(administrationId));
    const now = after.lines.filter((line) => line.supportedBy.some((support) => support.administrationId === administrationId));
    const codes = [...new Set(now.map((line) => line.code))];
    return [
      ...(codes.length === 0 ? [] : [{ says: `now in ${codes.join(', ')}`, administrationId }]),
      ...(unreported === undefined ? [] : [{ says: unreported.reason, ruleId: unreported.ruleId, administrationId }]),
      ...(lost === undefined || codes.length === 0 ? [] : [{ says: lost.reason, ruleId: lost.ruleId, administrationId }]),
    ];
  });
}

function distinct(reasons: readonly RippleReason[]): readonly RippleReason[] {
  const seen = new Set<string>();
  return reasons.filter(({ says, administrationId }) => {
    const key = `${administrationId ?? ''}|${says}`;
    return !seen.has(key) && seen.add(key).size > 0;
  });
}

function reasonsOf(row: ServiceRow, before: CodedEncounter, after: CodedEncounter): readonly RippleReason[] {
  if (row.change?.kind === 'removed') return whereabouts(row.line, after);
  const was = before.lines.find(
    (line) =>
      line.code === row.line.code &&
      line.dateOfService === row.line.dateOfService &&
      line.accessSiteId === row.line.accessSiteId,
  );
  return [...minuteReasons(was, row.line), ...newModifiers(was, row.line), ...newSteps(was, row.line)];
}

const drugReasons = (row: Extract<ClaimRow, { readonly kind: 'drug' }>, before: CodedEncounter): readonly RippleReason[] => {
  if (row.change?.kind === 'removed') return [];
  const was = before.drugLines.find((line) => line.hcpcs === row.line.hcpcs && line.dateOfService === row.line.dateOfService);
  const said = new Set((was?.trace ?? []).map((step) => step.says));
  return row.line.trace.filter((step) => !said.has(step.says)).map((step) => ({ says: step.says, ruleId: step.ruleId }));
};

/**
 * What an edit did to the claim, line by line and in the order of the claim, each with at most three reasons taken from
 * the proofs of both claims.
 */
export function rippleOf(before: CodedEncounter, after: CodedEncounter): readonly RippleLine[] {
  return diffClaim(before, after).flatMap((row): readonly RippleLine[] => {
    if (row.change === undefined) return [];
    const code = row.kind === 'service' ? row.line.code : row.line.hcpcs;
    const reasons = row.kind === 'service' ? reasonsOf(row, before, after) : drugReasons(row, before);
    return [
      {
        key: row.key,
        date: row.line.dateOfService,
        code: [code, ...row.line.modifiers].join('-'),
        units: row.line.units,
        change: row.change,
        reasons: distinct(reasons).slice(0, mostReasons),
      },
    ];
  });
}
