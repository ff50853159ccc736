/** A time as written; `day` is there when it says `+1` and the like. */
export interface WrittenTime {
  readonly minuteOfDay: number;
  readonly day?: number;
  readonly text: string;
  /** It says which half of the day it is of. */
  readonly isTwelve?: true;
}

const clockPattern = /^(?:(\d{1,2}:\d{2})(?::\d{2})?|(\d{3,4}))(?:h|hrs?)?(?:\+(\d))?$/;
const twelvePattern = /^(\d{1,2})(?::?(\d{2}))?([ap])(m?)(?:\+(\d))?$/;

/** `9am`, `1020am`, `10:20pm`, `10:20a`: 12 stands for the hour before 1. */
function readTwelve(text: string): WrittenTime | undefined {
  const match = twelvePattern.exec(text);
  if (match?.[1] === undefined) return undefined;
  const [, hourText, minuteText, half, m, day] = match;
  // A digit and one letter are no time: beds and sites are named so.
  if (m === '' && minuteText === undefined) return undefined;
  const hour = Number(hourText);
  const minute = Number(minuteText ?? '0');
  if (hour < 1 || hour > 12 || minute > 59) return undefined;
  const minuteOfDay = ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
  return { minuteOfDay, text, isTwelve: true, ...(day === undefined ? {} : { day: Number(day) }) };
}

/** `1012`, `10:12`, `930`, `0030+1`, `10:12am`, `1012h`, `10:12:00`, `noon`; 2400 is the midnight that ends the day. */
export function readTime(text: string): WrittenTime | undefined {
  if (text === 'noon') return { minuteOfDay: 720, text };
  const match = clockPattern.exec(text);
  const clock = match?.[1] ?? match?.[2];
  if (clock === undefined) return readTwelve(text);
  const digits = clock.replace(':', '').padStart(4, '0');
  const minuteOfDay = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  if (minuteOfDay > 1440 || Number(digits.slice(2)) > 59) return undefined;
  return { minuteOfDay, text, ...(match?.[3] === undefined ? {} : { day: Number(match[3]) }) };
}

/** `1:15`, `1015`: beside a time of twelve hours it may be of either half of the day. `0115` and `1315` leave no doubt. */
export const isHalfOpen = ({ text, isTwelve }: WrittenTime): boolean => isTwelve !== true && /^(?:[1-9]|1[0-2]):?[0-5]\d(?!\d)/.test(text);
