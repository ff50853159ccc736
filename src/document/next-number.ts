/** One more than the highest number among ids of the form prefix + number; 1 when there is none. Others are ignored. */
export function nextNumber(prefix: string, ids: readonly string[]): number {
  let highest = 0;
  for (const id of ids) {
    if (!id.startsWith(prefix)) continue;
    const digits = id.slice(prefix.length);
    if (/^\d{1,9}$/.test(digits)) highest = Math.max(highest, Number(digits));
  }
  return highest + 1;
}
