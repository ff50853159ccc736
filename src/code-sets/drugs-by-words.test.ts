import { expect, test } from 'vitest';
import { testCodeSet } from '../testing/test-code-set.ts';
import { drugByWords, drugWordsKey } from './drugs-by-words.ts';

const { drugs } = testCodeSet();

test.each([
  ['liposomal doxorubicin', 'doxorubicin hydrochloride, liposomal'],
  ['irinotecan liposomal', 'irinotecan liposome'],
  ['piperacillin/tazobactam', 'piperacillin and tazobactam'],
  ['daratumumab-hyaluronidase-fihj', 'daratumumab and hyaluronidase'],
  ['bendamustine hcl', 'bendamustine'],
  ['iron dextran complex', 'iron dextran'],
])('%s and %s have the same words', (a, b) => {
  expect(drugWordsKey(a)).toBe(drugWordsKey(b));
});

test.each([
  ['potassium acetate', 'potassium phosphate'],
  ['calcium chloride', 'sodium chloride'],
  ['trastuzumab', 'trastuzumab and hyaluronidase'],
  ['morphine preservative-free', 'morphine preservative'],
])('%s and %s have not', (a, b) => {
  expect(drugWordsKey(a)).not.toBe(drugWordsKey(b));
});

test('a brand may lack what its maker puts behind it', () => {
  expect(drugByWords(drugs, 'ixempra')?.name).toBe('ixabepilone');
});

test('words that drugs of several salts share are none of them, unless they are of one class of antineoplastics or biologics', () => {
  expect([drugByWords(drugs, 'methylprednisolone'), drugByWords(drugs, 'leuprolide')?.category]).toEqual([
    undefined,
    'hormonal-chemotherapy',
  ]);
});

test('four letters behind a biologic are the suffix of its maker, behind another drug a part of its name', () => {
  expect([drugByWords(drugs, 'bevacizumab-tnjn')?.name, drugByWords(drugs, 'piperacillin-tazo')]).toEqual([
    'bevacizumab',
    undefined,
  ]);
});

test('no words are no drug', () => {
  expect([drugByWords(drugs, 'and'), drugByWords(drugs, '(iv)')]).toEqual([undefined, undefined]);
});
