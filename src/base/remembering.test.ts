import { expect, test } from 'vitest';
import { remembering } from './remembering.ts';

test('each text is read once, until too many are known', () => {
  const read: string[] = [];
  const lengthOf = remembering((text) => {
    read.push(text);
    return text.length;
  });
  expect([lengthOf('saline'), lengthOf('saline'), lengthOf('a')]).toEqual([6, 6, 1]);
  expect(read).toEqual(['saline', 'a']);
  for (let n = 0; n < 4999; n++) lengthOf(`name ${String(n)}`);
  expect([lengthOf('saline'), read.filter((text) => text === 'saline').length]).toEqual([6, 2]);
});
