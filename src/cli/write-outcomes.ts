import type {
  FactOutcomes,
  JointOutcome,
  JointOutcomes,
  Outcome,
  TimeWindow,
} from '../domain/claim-outcomes.ts';
import { localFromMinute, minutesPerDay, timeOfDay } from '../domain/clock-time.ts';
import type { ClockMinute, IsoDate } from '../domain/clock-time.ts';
import { formatFactPath } from '../domain/fact-path.ts';
import type { OppsPayment } from '../domain/opps-payment.ts';
import { writeLine } from './write-line.ts';
import type { ResultLine } from './write-line.ts';

interface Span {
  readonly from: string;
  readonly to: string;
  /** OPPS, national unadjusted, administration lines only; facility claims. */
  readonly paymentCents?: number;
}

/** What one unknown time could lead to, as other programs read it. */
export interface ResultOutcomes {
  readonly fact: string;
  readonly ranges: readonly (Span & { readonly lines: readonly ResultLine[] })[];
  readonly state: FactOutcomes['state'];
  readonly assumedAt?: string;
  readonly window: { readonly from: string; readonly to: string; readonly because: string };
  /** Which range has the least claim. */
  readonly minimum: Span;
  readonly maximum: Span;
  readonly certain: readonly {
    readonly dateOfService: string;
    readonly code: string;
    readonly units: number;
  }[];
  readonly settledBy: readonly string[];
}

interface ResultJointOutcome {
  readonly at: readonly string[];
  readonly paymentCents?: number;
  readonly lines: readonly ResultLine[];
}

/** The extremes of all unknown times together, as other programs read them. */
export interface ResultJointOutcomes {
  readonly facts: readonly string[];
  readonly method: JointOutcomes['method'];
  /** Only on a search that ended at its bound before it was through. */
  readonly isCut?: boolean;
  readonly minimum: ResultJointOutcome;
  readonly maximum: ResultJointOutcome;
  readonly paymentBounds?: { readonly lowestCents: number; readonly highestCents: number };
}

/** `HH:MM` on the date of service itself, the full local time on any other day. */
const writeMoment = (date: IsoDate, minute: ClockMinute): string =>
  minute >= 0 && minute < minutesPerDay ? timeOfDay(minute) : localFromMinute(date, minute);

const paymentOf = ({ payment }: { readonly payment?: OppsPayment }): { paymentCents?: number } =>
  payment === undefined ? {} : { paymentCents: payment.cents };

const spanOf = (date: IsoDate, outcome: Outcome): Span => ({
  from: writeMoment(date, outcome.from),
  to: writeMoment(date, outcome.to),
  ...paymentOf(outcome),
});

const windowOf = (date: IsoDate, { from, to, because }: TimeWindow) => ({
  from: writeMoment(date, from),
  to: writeMoment(date, to),
  because,
});

/** One unknown time with its fields in the order of the format. */
export function writeOutcomes(date: IsoDate, outcomes: FactOutcomes): ResultOutcomes {
  const { fact, ranges, state, assumedAt, window, minimum, maximum, certain, settledBy } = outcomes;
  return {
    fact: formatFactPath(fact),
    ranges: ranges.map((range) => ({
      ...spanOf(date, range),
      lines: range.lines.map((line) => writeLine(date, line)),
    })),
    state,
    ...(assumedAt === undefined ? {} : { assumedAt: writeMoment(date, assumedAt) }),
    window: windowOf(date, window),
    minimum: spanOf(date, minimum),
    maximum: spanOf(date, maximum),
    certain: certain.map(({ dateOfService, code, units }) => ({ dateOfService, code, units })),
    settledBy: settledBy.map(({ record }) => record),
  };
}

/** All unknown times together, with the fields in the order of the format. */
export function writeJointOutcomes(
  date: IsoDate,
  { facts, method, isCut, minimum, maximum, paymentBounds }: JointOutcomes,
): ResultJointOutcomes {
  const extreme = (outcome: JointOutcome): ResultJointOutcome => ({
    at: outcome.at.map(({ minute }) => writeMoment(date, minute)),
    ...paymentOf(outcome),
    lines: outcome.lines.map((line) => writeLine(date, line)),
  });
  return {
    facts: facts.map(formatFactPath),
    method,
    ...(isCut === undefined ? {} : { isCut }),
    minimum: extreme(minimum),
    maximum: extreme(maximum),
    ...(paymentBounds === undefined
      ? {}
      : {
          paymentBounds: { lowestCents: paymentBounds.lowestCents, highestCents: paymentBounds.highestCents },
        }),
  };
}
