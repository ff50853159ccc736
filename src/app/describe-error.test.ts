import { expect, it } from 'vitest';
import { describeError } from './describe-error.ts';

it('keeps the places in the code and leaves out everything that may come from a chart', () => {
  const error = new TypeError('no stop for morphine of Jane Doe');
  error.stack = [
    'TypeError: no stop for morphine of Jane Doe',
    '    at codeLine (http://localhost:4173/assets/rules-1a2b.js?id=enc-7:10:22)',
    '    at render (http://localhost:4173/assets/main.js:1:5)',
  ].join('\n');
  expect(describeError(error, '/encounters/:id', 'Test browser')).toBe(
    [
      'Dripline error report',
      'Kind: TypeError',
      'Screen: /encounters/:id',
      'Browser: Test browser',
      '    at codeLine (/assets/rules-1a2b.js:10:22)',
      '    at render (/assets/main.js:1:5)',
    ].join('\n'),
  );
});

it('names the type of what was thrown when it is no error', () => {
  expect(describeError('Jane Doe', '/', 'Test browser')).toBe(
    'Dripline error report\nKind: string\nScreen: /\nBrowser: Test browser',
  );
});
