/** Whether two objects of one kind have the same values in all fields. */
export function sameFields<T extends object>(a: T, b: T): boolean {
  for (const name in b) if (a[name] !== b[name]) return false;
  return true;
}
