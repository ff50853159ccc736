import { expect, test } from 'vitest';
import { ndcElevenDigits } from './ndc.ts';

test.each([
  ['0069-2587-10', '00069258710'],
  ['51144-050-01', '51144005001'],
  ['12345-6789-1', '12345678901'],
  ['12345-6789-12', '12345678912'],
  ['00069258710', '00069258710'],
  ['0069258710', undefined],
  ['069-2587-10', undefined],
  ['0069-258-1', undefined],
  ['vancomycin', undefined],
])('%s is %s', (printed, elevenDigits) => {
  expect(ndcElevenDigits(printed)).toBe(elevenDigits);
});
