/** Modifiers that say "a distinct service": one of them a line. */
export const bypassingModifiers: readonly string[] = ['59', 'XE', 'XS', 'XP', 'XU'];

/** Modifiers of a visit: significant and separate, or one of several encounters of a date in a facility. */
export const visitModifiers: readonly string[] = ['25', '27'];
