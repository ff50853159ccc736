import type { ClaimLine, DiscardedMinutes, DrugLine, NotReported, Support } from '../domain/claim-line.ts';
import { localFromMinute, minutesPerDay, timeOfDay } from '../domain/clock-time.ts';
import type { ClockMinute, IsoDate } from '../domain/clock-time.ts';
import type { CodedEncounter, FactOutcomes } from '../domain/coded-encounter.ts';
import type { Encounter } from '../domain/encounter.ts';
import { formatFactPath } from '../domain/fact-path.ts';
import type { Finding } from '../domain/finding.ts';

/** The result of one encounter as other programs read it. The order of its fields never changes. */
export interface ResultFile {
  readonly id: string;
  readonly release: string;
  readonly policy: string;
  readonly lines: readonly ResultLine[];
  readonly drugLines: readonly ResultDrugLine[];
  readonly notReported: readonly ResultNotReported[];
  readonly findings: readonly ResultFinding[];
  readonly outcomes: readonly ResultOutcomes[];
}

interface ResultLine {
  readonly dateOfService: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly accessSiteId?: string;
  readonly status: ClaimLine['status'];
  readonly supportedBy: readonly ResultSupport[];
}

interface ResultSupport {
  readonly administrationId: string;
  readonly ruleId: string;
  readonly minutesCounted?: number;
  readonly minutesDiscarded: readonly ResultDiscarded[];
}

interface ResultDiscarded {
  /** Local wall clock `YYYY-MM-DDTHH:MM`. */
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly ruleId: string;
  readonly reason: string;
}

type ResultDrugLine = Omit<DrugLine, 'trace'>;

type ResultNotReported = Omit<NotReported, 'code'>;

interface ResultFinding {
  readonly ruleId: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly facts: readonly string[];
}

interface ResultOutcomes {
  readonly fact: string;
  readonly ranges: readonly {
    readonly from: string;
    readonly to: string;
    readonly lines: readonly ResultLine[];
  }[];
}

function writeDiscarded(
  date: IsoDate,
  { from, to, minutes, ruleId, reason }: DiscardedMinutes,
): ResultDiscarded {
  return { from: localFromMinute(date, from), to: localFromMinute(date, to), minutes, ruleId, reason };
}

function writeSupport(date: IsoDate, support: Support): ResultSupport {
  return {
    administrationId: support.administrationId,
    ruleId: support.ruleId,
    ...(support.minutesCounted === undefined ? {} : { minutesCounted: support.minutesCounted }),
    minutesDiscarded: support.minutesDiscarded.map((discarded) => writeDiscarded(date, discarded)),
  };
}

function writeLine(date: IsoDate, line: ClaimLine): ResultLine {
  return {
    dateOfService: line.dateOfService,
    code: line.code,
    modifiers: line.modifiers,
    units: line.units,
    ...(line.accessSiteId === undefined ? {} : { accessSiteId: line.accessSiteId }),
    status: line.status,
    supportedBy: line.supportedBy.map((support) => writeSupport(date, support)),
  };
}

/** `HH:MM` on the date of service itself, the full local time on any other day. */
const writeMoment = (date: IsoDate, minute: ClockMinute): string =>
  minute >= 0 && minute < minutesPerDay ? timeOfDay(minute) : localFromMinute(date, minute);

/**
 * The result in the interchange format. Equal input gives an equal value with its fields in the same order, so that
 * its JSON is equal byte by byte.
 */
export function writeResult(
  encounter: Pick<Encounter, 'dateOfService'>,
  coded: CodedEncounter,
  outcomes: readonly FactOutcomes[] = [],
): ResultFile {
  const date = encounter.dateOfService;
  return {
    id: coded.id,
    release: coded.release,
    policy: coded.policyId,
    lines: coded.lines.map((line) => writeLine(date, line)),
    drugLines: coded.drugLines.map(({ dateOfService, hcpcs, modifiers, units, administrationIds }) => ({
      dateOfService,
      hcpcs,
      modifiers,
      units,
      administrationIds,
    })),
    notReported: coded.notReported.map(({ administrationId, ruleId, reason }) => ({
      administrationId,
      ruleId,
      reason,
    })),
    findings: coded.findings.map(({ ruleId, severity, message, facts }) => ({
      ruleId,
      severity,
      message,
      facts: facts.map(formatFactPath),
    })),
    outcomes: outcomes.map(({ fact, ranges }) => ({
      fact: formatFactPath(fact),
      ranges: ranges.map(({ from, to, lines }) => ({
        from: writeMoment(date, from),
        to: writeMoment(date, to),
        lines: lines.map((line) => writeLine(date, line)),
      })),
    })),
  };
}
