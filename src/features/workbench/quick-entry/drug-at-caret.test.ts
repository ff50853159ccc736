import { expect, test } from 'vitest';
import { drugAtCaret } from './drug-at-caret.ts';

test.each([
  ['ceft|', 'ceft'],
  ['|ceft', 'ceft'],
  ['vitamin b|', 'vitamin b'],
  ['ceft| 1g ivpb', 'ceft'],
  ['ceft 1g|', undefined],
  ['4 mg morph|', 'morph'],
  ['iv push morph| 4mg', 'morph'],
  ['4 mg|', undefined],
  ['ceft 1g |', undefined],
  ['dexa 10mg + onda| 8mg', 'onda'],
  ['dexa 10mg + |', undefined],
  ['"quoted|', undefined],
  ['|', undefined],
])('%s', (marked, query) => {
  expect(drugAtCaret(marked.replace('|', ''), marked.indexOf('|'))?.query).toBe(query);
});
