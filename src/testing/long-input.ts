/** Texts on which a reader that tries every way to divide a line takes for ever: one unit, over and over. */
export const wearyingUnits: readonly string[] = [
  'a',
  ' ',
  '\t',
  '0',
  '1:',
  '-',
  '.',
  '+',
  '"',
  '\\"',
  '(',
  '[',
  '{"a":',
  ',',
  ';',
  '|',
  ' - ',
  '1 ',
  '1a ',
  '10:00-',
  '2026-03-02T10:00',
  '1/2/',
  'mg ',
  '0.0',
  '  a  ',
  'ivpb 10:00-10:30 ',
  'over 5 min ',
  'given ceftriaxone 1 g\t',
  '\u00A0',
  '\u0301',
  'é',
  '😀',
];

/** What a long run may end with, so that a match that began well fails at the very end. */
const ends = ['', '!', '\n', 'x"'] as const;

/** Time of this process alone, in ms: on a busy machine the clock on the wall says nothing. */
function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The shortest of three, so that a collection of garbage in between does not count; what takes long is done once. */
function shortestOf(work: () => void): number {
  const first = timeOf(work);
  return first > 300 ? first : Math.min(first, timeOf(work), timeOf(work));
}

const enough = 2;

/**
 * Finds the texts whose reading grows faster than their length: four times the length may take ten times as long
 * (linear would be four, quadratic sixteen), and what is read in a few milliseconds is not looked at.
 * @param length of the shorter text
 * @returns the first two, each with its times, for the report of a failure
 */
export function growsTooFast(
  read: (text: string) => unknown,
  length: number,
  prefix = '',
): readonly string[] {
  const slow: string[] = [];
  for (const unit of wearyingUnits) {
    for (const end of ends) {
      const textOf = (size: number): string => `${prefix}${unit.repeat(Math.ceil(size / unit.length))}${end}`;
      const short = textOf(length);
      const firstMs = slow.length < enough ? timeOf(() => read(short)) : 0;
      if (firstMs < 40) continue;
      // Again, when the machine is warm and idle: chance is slow now and then, a bad pattern each time.
      const shortMs = shortestOf(() => read(short));
      const long = textOf(4 * length);
      const longMs = shortestOf(() => read(long));
      if (longMs > 200 && longMs > 10 * shortMs) {
        slow.push(
          `${JSON.stringify(unit)} … ${JSON.stringify(end)}: ${shortMs.toFixed(0)} ms, then ${longMs.toFixed(0)} ms`,
        );
      }
    }
  }
  return slow;
}
