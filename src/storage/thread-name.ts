const separator = ' of ';

/** Tells this page from other tabs. */
export const thisPage: string = crypto.randomUUID();

/** The name to give a thread, by which what it tells (`thread-signs.ts`) comes back to the page that began it. */
export const threadName = (work: string): string => `${work}${separator}${thisPage}`;

/** The page that began a thread of this name. */
export const pageOfThread = (name: string): string => name.split(separator)[1] ?? '';
