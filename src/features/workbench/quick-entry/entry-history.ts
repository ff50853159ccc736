/** Lines entered before, oldest first, and where one is in them; `at === lines.length` is the line being typed. */
export interface EntryHistory {
  readonly lines: readonly string[];
  readonly at: number;
  /** What was typed before going back. */
  readonly draft: string;
}

export const emptyHistory: EntryHistory = { lines: [], at: 0, draft: '' };

const most = 100;

/** Adds a line at the end; the same line twice in a row is kept once. */
export function remember(history: EntryHistory, line: string): EntryHistory {
  const lines = history.lines.at(-1) === line ? history.lines : [...history.lines, line].slice(-most);
  return { lines, at: lines.length, draft: '' };
}

/** One line back (-1) or forward (1); undefined at either end. */
export function step(
  history: EntryHistory,
  by: -1 | 1,
  typed: string,
): { readonly history: EntryHistory; readonly line: string } | undefined {
  const at = history.at + by;
  if (at < 0 || at > history.lines.length) return undefined;
  const draft = history.at === history.lines.length ? typed : history.draft;
  return { history: { ...history, at, draft }, line: history.lines[at] ?? draft };
}
