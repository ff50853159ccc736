/** Modifiers that say "a distinct service": one of them a line. */
export const bypassingModifiers: readonly string[] = ['59', 'XE', 'XS', 'XP', 'XU'];

/** Modifiers of a visit: significant and separate, or one of several encounters of a date in a facility. */
export const visitModifiers: readonly string[] = ['25', '27'];

/**
 * What else an edit pair lets pass: a place of the body, a repeated laboratory test, and what was done within the days
 * that an operation covers. None of it says that drugs were given apart, but a pair that carries one is not denied.
 */
export const otherBypassingModifiers = /^(?:91|24|5[78]|7[89]|LT|RT|L[CDM]|R[CI]|E[1-4]|[FT][A1-9])$/;
