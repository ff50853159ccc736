/**
 * The 11-digit form (5-4-2 without hyphens) of a National Drug Code.
 * A 10-digit code is padded by its hyphens; without them it cannot be told which part is short, and there is no answer.
 * Example: 0069-2587-10 is 00069258710.
 */
export function ndcElevenDigits(text: string): string | undefined {
  const code = text.trim();
  if (/^\d{11}$/.test(code)) return code;
  const parts = /^(\d{4,5})-(\d{3,4})-(\d{1,2})$/.exec(code);
  if (parts === null) return undefined;
  const [, labeler = '', product = '', pack = ''] = parts;
  const length = labeler.length + product.length + pack.length;
  if (length !== 10 && length !== 11) return undefined;
  return labeler.padStart(5, '0') + product.padStart(4, '0') + pack.padStart(2, '0');
}
