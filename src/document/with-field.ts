/** A copy of `record` with one field set, or taken out when `value` is undefined. */
export function withField<T extends object, K extends keyof T>(
  record: T,
  field: K,
  value: T[K] | undefined,
): T {
  const copy = { ...record };
  if (value === undefined) Reflect.deleteProperty(copy, field);
  else copy[field] = value;
  return copy;
}
