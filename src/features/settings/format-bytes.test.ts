import { expect, it } from 'vitest';
import { formatBytes } from './format-bytes.ts';

it.each([
  [0, '0 B'],
  [512, '512 B'],
  [999.6, '1.0 KB'],
  [1_234, '1.2 KB'],
  [999_600, '1.0 MB'],
  [10_700_000_000, '11 GB'],
])('prints %d bytes as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
