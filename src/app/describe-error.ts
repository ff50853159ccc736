const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

const placesOf = (error: unknown): readonly string[] =>
  (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^\s*at |@/.test(line) && /:\d+:\d+\)?$/.test(line))
    .map((line) => line.replace(/\bhttps?:\/\/[^/\s]+/g, '').replace(/\?[^:)]*/g, ''));

/** The kind of an error, the screen and the first places in our code, on one line for the log; never its message. */
export const errorPlaces = (error: unknown, routePattern: string): string =>
  [nameOf(error), routePattern, ...placesOf(error).slice(0, 3)]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' · ');

/**
 * What a person may send to whoever mends the program: the kind of error and the places in our code, never its message
 * or the address, which may name a drug, a time or an encounter.
 * @param routePattern such as `/encounters/:id`
 */
export function describeError(error: unknown, routePattern: string, userAgent: string): string {
  return [
    'Dripline error report',
    `Kind: ${nameOf(error)}`,
    `Screen: ${routePattern}`,
    `Browser: ${userAgent}`,
    ...placesOf(error),
  ].join('\n');
}
