import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** What stands in for vitest: it collects tests instead of running them. The matchers are vitest's own. */
export const { expect } = chai;

const path = [];

const titleOf = (title, row) => {
  let next = 0;
  return title
    .replace(/%[sidfj]/g, () => String(row[next++]))
    .replace(/\$(\w+)/g, (_, key) => String(row[0]?.[key]));
};

const eachOf =
  (declare) =>
  (rows) =>
  (title, ...rest) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      const withRow = rest.map((one) => (typeof one === 'function' ? () => one(...values) : one));
      declare(titleOf(title, values), ...withRow);
    }
  };

export function test(title, ...rest) {
  const run = rest.find((one) => typeof one === 'function');
  globalThis.collectedTests.push({ name: [...path, title].join(' > '), run });
}

export function describe(title, body) {
  path.push(title);
  body();
  path.pop();
}

test.each = eachOf(test);
describe.each = eachOf(describe);
export const it = test;
