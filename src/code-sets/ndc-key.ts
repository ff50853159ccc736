/**
 * The 11 digits of a National Drug Code as printed: `5-4-2` as it is, `4-4-2`, `5-3-2` and `5-4-1` with the missing
 * zero put in. Undefined for anything else, and for ten digits without dashes, where the zero's place is unknown.
 */
export function ndcKey(printed: string): string | undefined {
  const text = printed.trim();
  if (/^\d{11}$/.test(text)) return text;
  const [, labeler = '', product = '', pack = ''] = /^(\d{4,5})-(\d{3,4})-(\d{1,2})$/.exec(text) ?? [];
  const digits = labeler.length + product.length + pack.length;
  return digits === 10 || digits === 11
    ? labeler.padStart(5, '0') + product.padStart(4, '0') + pack.padStart(2, '0')
    : undefined;
}
