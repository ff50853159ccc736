import { isRealDate } from '../../domain/clock-time.ts';

/** A FHIR time as a facility's clock showed it; `local` is absent when only the date is known. */
export interface WallClockTime {
  readonly date: string;
  /** `YYYY-MM-DDTHH:MM`; seconds are cut off. */
  readonly local?: string;
  readonly offset?: string;
  readonly isUtcAsWritten: boolean;
}

export type ReadTime = (text: unknown) => WallClockTime | undefined;

const pattern =
  /^(\d{4}-\d{2}-\d{2})(?:T((?:[01]\d|2[0-3]):[0-5]\d)(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const zeroOffset = /^(?:Z|[+-]00:00)$/;

function formatterFor(timeZone: string | undefined): Intl.DateTimeFormat | undefined {
  if (timeZone === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  } catch {
    return undefined;
  }
}

/**
 * Makes a reader of FHIR dateTime texts. With an offset the wall clock stays as written: it is the clock of the
 * place of care. UTC is turned into `timeZone` where one is given, else it stays as written and says so.
 */
export function readTimesIn(timeZone: string | undefined): ReadTime {
  const formatter = formatterFor(timeZone);
  return (text) => {
    const match = typeof text === 'string' ? pattern.exec(text.trim()) : null;
    const [, date = '', time, offset] = match ?? [];
    if (match === null || !isRealDate(date)) return undefined;
    if (time === undefined) return { date, isUtcAsWritten: false };
    const isUtc = offset !== undefined && zeroOffset.test(offset);
    if (isUtc && formatter !== undefined) {
      const parts = new Map(
        formatter
          .formatToParts(Date.parse(`${date}T${time}:00Z`))
          .map((part) => [part.type, part.value] as const),
      );
      const part = (type: Intl.DateTimeFormatPartTypes, width: number): string =>
        (parts.get(type) ?? '').padStart(width, '0');
      const converted = `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`;
      return {
        date: converted,
        local: `${converted}T${part('hour', 2)}:${part('minute', 2)}`,
        isUtcAsWritten: false,
      };
    }
    return {
      date,
      local: `${date}T${time}`,
      isUtcAsWritten: isUtc,
      ...(offset === undefined ? {} : { offset }),
    };
  };
}
