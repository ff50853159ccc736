import type { ClaimLine, DiscardedMinutes, Support } from '../domain/claim-line.ts';
import { localFromMinute } from '../domain/clock-time.ts';
import type { IsoDate } from '../domain/clock-time.ts';

/** A claim line as other programs read it. */
export interface ResultLine {
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

function writeDiscarded(
  date: IsoDate,
  { from, to, minutes, ruleId, reason }: DiscardedMinutes,
): ResultDiscarded {
  return { from: localFromMinute(date, from), to: localFromMinute(date, to), minutes, ruleId, reason };
}

const nothing: readonly ResultDiscarded[] = [];

function writeSupport(date: IsoDate, support: Support): ResultSupport {
  const { administrationId, ruleId, minutesCounted } = support;
  const minutesDiscarded = support.minutesDiscarded.length === 0 ? nothing : support.minutesDiscarded.map((discarded) => writeDiscarded(date, discarded));
  // Two literals: to spread a part that may be empty costs as much as all the rest, and there are thousands.
  return minutesCounted === undefined ? { administrationId, ruleId, minutesDiscarded } : { administrationId, ruleId, minutesCounted, minutesDiscarded };
}

/** A claim line with its fields in the order of the format. */
export function writeLine(date: IsoDate, line: ClaimLine): ResultLine {
  const { dateOfService, code, modifiers, units, accessSiteId, status } = line;
  const supportedBy = line.supportedBy.map((support) => writeSupport(date, support));
  return accessSiteId === undefined
    ? { dateOfService, code, modifiers, units, status, supportedBy }
    : { dateOfService, code, modifiers, units, accessSiteId, status, supportedBy };
}
