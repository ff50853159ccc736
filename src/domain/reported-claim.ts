import type { ClaimOverride, ComputedLine, ReportedLine } from './claim-override.ts';
import { lineOfOverride } from './claim-override.ts';
import type { ClaimLine, DrugLine } from './claim-line.ts';

/** The lines of a claim as the rules make them. */
export interface ComputedClaim {
  readonly lines: readonly ClaimLine[];
  readonly drugLines: readonly DrugLine[];
}

/** An override beside the claim as it is computed now. */
export interface StandingOverride {
  readonly override: ClaimOverride;
  /** The line that it changes or takes off, as it is computed now. */
  readonly line?: ClaimLine | DrugLine;
  /** What has changed since, in words; such an override must be confirmed anew. */
  readonly stale?: string;
  /** Whether the line that it changed or took off is computed no longer, so that it has nothing left to do. */
  readonly isVoid: boolean;
}

/** A claim with what a coder overrode in it. */
export interface ReportedClaim {
  /** In the order in which they were made. */
  readonly overrides: readonly StandingOverride[];
  /** The overrides of lines that are computed now. */
  readonly byLine: ReadonlyMap<ClaimLine | DrugLine, StandingOverride>;
  /** What is reported: computed lines, or what stands in their place, then what was added. */
  readonly lines: readonly ReportedLine[];
}

/** A line without its proof. */
export function computedLineOf(line: ClaimLine | DrugLine): ComputedLine {
  const { dateOfService, modifiers, units } = line;
  if ('hcpcs' in line) return { dateOfService, code: line.hcpcs, modifiers, units };
  const site = line.accessSiteId;
  return {
    dateOfService,
    code: line.code,
    modifiers,
    units,
    ...(site === undefined ? {} : { accessSiteId: site }),
  };
}

/** Example: `-59 ×2`. */
export const amountText = ({ modifiers, units }: Pick<ReportedLine, 'modifiers' | 'units'>): string =>
  `${modifiers.map((modifier) => `-${modifier}`).join('')} ×${String(units)}`.trim();

/** Example: `96365-59 ×2`. */
export const lineText = ({
  code,
  modifiers,
  units,
}: Pick<ReportedLine, 'code' | 'modifiers' | 'units'>): string =>
  `${[code, ...modifiers].join('-')} ×${String(units)}`;

/** Whether two lines carry the same modifiers and units. */
export const isSameAmount = (a: ReportedLine, b: ReportedLine): boolean => amountText(a) === amountText(b);

/** JW tells the discarded part of a drug from the part that was given. */
const isWaste = ({ modifiers }: ReportedLine): boolean => modifiers.includes('JW');

const isSameLine = (a: ComputedLine, b: ComputedLine): boolean =>
  a.code === b.code &&
  a.dateOfService === b.dateOfService &&
  a.accessSiteId === b.accessSiteId &&
  isWaste(a) === isWaste(b);

interface Computed {
  readonly line: ClaimLine | DrugLine;
  readonly plain: ComputedLine;
}

/** Units of a code that are computed for a day. */
export const computedUnitsOf = (claim: ComputedClaim, code: string, dateOfService: string): number =>
  [...claim.lines, ...claim.drugLines]
    .map(computedLineOf)
    .reduce(
      (sum, line) => (line.code === code && line.dateOfService === dateOfService ? sum + line.units : sum),
      0,
    );

/** Which line each override is about: first those that are as they were, then what is left, in order. */
function paired(
  all: readonly Computed[],
  overrides: readonly ClaimOverride[],
): ReadonlyMap<ClaimOverride, Computed> {
  const pairs = new Map<ClaimOverride, Computed>();
  const taken = new Set<Computed>();
  for (const isExact of [true, false]) {
    for (const override of overrides) {
      const { computed } = override;
      if (computed === undefined || pairs.has(override)) continue;
      const found = all.find(
        (one) =>
          !taken.has(one) &&
          isSameLine(one.plain, computed) &&
          (!isExact || isSameAmount(one.plain, computed)),
      );
      if (found === undefined) continue;
      pairs.set(override, found);
      taken.add(found);
    }
  }
  return pairs;
}

const unitsText = (units: number): string => (units === 0 ? 'none' : `×${String(units)}`);

/** The date to which a line went when the whole visit was moved: nothing is computed for its own date any more. */
function dateMovedTo(all: readonly Computed[], computed: ComputedLine): string | undefined {
  if (all.some(({ plain }) => plain.dateOfService === computed.dateOfService)) return undefined;
  const { dateOfService } = computed;
  return all.find(({ plain }) => isSameLine({ ...plain, dateOfService }, computed))?.plain.dateOfService;
}

function standing(
  claim: ComputedClaim,
  override: ClaimOverride,
  found: Computed | undefined,
  all: readonly Computed[],
): StandingOverride {
  const { computed } = override;
  const before = (was: string, now: string): string => `computed was ${was} when overridden, now ${now}`;
  if (computed === undefined) {
    const { code, dateOfService } = lineOfOverride(override);
    const was = override.computedUnits ?? 0;
    const now = computedUnitsOf(claim, code, dateOfService);
    return {
      override,
      isVoid: false,
      ...(was === now ? {} : { stale: before(unitsText(was), unitsText(now)) }),
    };
  }
  if (found === undefined) {
    // What was reported keeps its date, so that it is not carried along: the coder reports it for the new one.
    const moved = dateMovedTo(all, computed);
    const stale =
      moved === undefined
        ? before(amountText(computed), 'no such line')
        : before(`on ${computed.dateOfService}`, `on ${moved}`);
    return { override, isVoid: true, stale };
  }
  return {
    override,
    line: found.line,
    isVoid: false,
    ...(isSameAmount(found.plain, computed)
      ? {}
      : { stale: before(amountText(computed), amountText(found.plain)) }),
  };
}

/** Puts what a coder overrode beside what the rules compute. Pure; the claim itself is left as it is. */
export function reportedClaim(claim: ComputedClaim, overrides: readonly ClaimOverride[] = []): ReportedClaim {
  const all = [...claim.lines, ...claim.drugLines].map((line) => ({ line, plain: computedLineOf(line) }));
  const pairs = paired(all, overrides);
  const standings = overrides.map((override) => standing(claim, override, pairs.get(override), all));
  const byLine = new Map(
    standings.flatMap((one) => (one.line === undefined ? [] : [[one.line, one] as const])),
  );
  const reportedOf = ({ line, plain }: Computed): readonly ReportedLine[] => {
    const of = byLine.get(line);
    if (of !== undefined) return of.override.reported === undefined ? [] : [of.override.reported];
    const { dateOfService, code, modifiers, units } = plain;
    return [{ dateOfService, code, modifiers, units }];
  };
  const added = overrides.flatMap(({ computed, reported }) =>
    computed === undefined && reported !== undefined ? [reported] : [],
  );
  return { overrides: standings, byLine, lines: [...all.flatMap(reportedOf), ...added] };
}
