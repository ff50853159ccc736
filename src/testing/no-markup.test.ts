import { expect, test } from 'vitest';
import { filesBelow, isScript, isTest, readText } from './source-files.ts';

const fromText =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|dangerouslySetInnerHTML|srcdoc|DOMParser|document\.write|setHTMLUnsafe)\b/;

test('nothing of the product makes elements out of text: a narrative or a name stays what it is', () => {
  const files = filesBelow('src').filter((path) => isScript(path) && !isTest(path));
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((path) => fromText.test(readText(path)))).toEqual([]);
});
