const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes for people, in steps of 1,000. Examples: 512 is "512 B", 10_700_000_000 is "11 GB". */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let step = 0;
  while (value >= 999.5 && step < units.length - 1) {
    value /= 1000;
    step++;
  }
  return `${value < 10 && step > 0 ? value.toFixed(1) : String(Math.round(value))} ${units[step] ?? ''}`;
}
