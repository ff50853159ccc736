const two = (n: number): string => String(n).padStart(2, '0');

/** When something was last edited, as short as it stays clear: "just now", "12 min ago", "14:05", "Nov 21", "2025-11-21". Local time. */
export function formatLastEdit(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${String(minutes)} min ago`;
  const then = new Date(at);
  const today = new Date(now);
  if (then.toDateString() === today.toDateString())
    return `${two(then.getHours())}:${two(then.getMinutes())}`;
  if (then.getFullYear() === today.getFullYear())
    return then.toLocaleDateString('en-US', { month: 'short', day: 'numeric' });
  return `${String(then.getFullYear())}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
}
