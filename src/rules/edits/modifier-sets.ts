/** Modifiers that say "a distinct service": one of them a line. */
export const bypassingModifiers: readonly string[] = ['59', 'XE', 'XS', 'XP', 'XU'];

/** Modifiers of a visit: significant and separate, or one of several encounters of a date in a facility. */
export const visitModifiers: readonly string[] = ['25', '27'];

/**
 * What else an edit pair lets pass: a place of the body, a repeated laboratory test, and what was done within the days
 * that an operation covers. None of it says that drugs were given apart, but a pair that carries one is not denied.
 */
export const otherBypassingModifiers: readonly string[] =
  '91 24 57 58 78 79 LT RT LC LD LM RC RI E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9'.split(' ');
