/** A time as written; `day` is there when it says `+1` and the like. */
export interface WrittenTime {
  readonly minuteOfDay: number;
  readonly day?: number;
  readonly text: string;
}

const clockPattern = /^(\d{1,2}:\d{2}|\d{3,4})(?:\+(\d))?$/;
const twelvePattern = /^(\d{1,2})(?::?(\d{2}))?([ap])m(?:\+(\d))?$/;

/** `9am`, `1020am`, `10:20pm`: 12 stands for the hour before 1. */
function readTwelve(text: string): WrittenTime | undefined {
  const match = twelvePattern.exec(text);
  if (match?.[1] === undefined) return undefined;
  const [, hourText, minuteText = '0', half, day] = match;
  const hour = Number(hourText);
  const minute = Number(minuteText);
  if (hour < 1 || hour > 12 || minute > 59) return undefined;
  const minuteOfDay = ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
  return { minuteOfDay, text, ...(day === undefined ? {} : { day: Number(day) }) };
}

/** `1012`, `10:12`, `930`, `0030+1`, `10:12am`; 2400 is the midnight that ends the day. */
export function readTime(text: string): WrittenTime | undefined {
  const match = clockPattern.exec(text);
  if (match?.[1] === undefined) return readTwelve(text);
  const digits = match[1].replace(':', '').padStart(4, '0');
  const minuteOfDay = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  if (minuteOfDay > 1440 || Number(digits.slice(2)) > 59) return undefined;
  return { minuteOfDay, text, ...(match[2] === undefined ? {} : { day: Number(match[2]) }) };
}
