/**
 * What a person may send to whoever mends the program: the kind of error and the places in our code, never its message
 * or the address, which may name a drug, a time or an encounter.
 * @param routePattern such as `/encounters/:id`
 */
export function describeError(error: unknown, routePattern: string, userAgent: string): string {
  const name = error instanceof Error ? error.name : typeof error;
  const places = (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^\s*at |@/.test(line) && /:\d+:\d+\)?$/.test(line))
    .map((line) => line.replace(/\bhttps?:\/\/[^/\s]+/g, '').replace(/\?[^:)]*/g, ''));
  return [
    'Dripline error report',
    `Kind: ${name}`,
    `Screen: ${routePattern}`,
    `Browser: ${userAgent}`,
    ...places,
  ].join('\n');
}
