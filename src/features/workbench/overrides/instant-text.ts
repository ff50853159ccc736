/** Example: "Mar 2, 2026, 3:12 PM", on the clock of the reader. */
export const instantText = (at: string): string =>
  new Date(at).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });
