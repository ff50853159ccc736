// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { focusFirst } from './focus-first.ts';

beforeEach(() => document.body.replaceChildren());

function form(html: string): HTMLFormElement {
  const made = document.createElement('form');
  made.append(document.createRange().createContextualFragment(html));
  document.body.append(made);
  return made;
}

const focused = (): string | undefined => document.activeElement?.id;

test.each([
  ['<button type="button">Add</button><input id="a" type="checkbox"><button>Save</button>', 'a'],
  ['<input disabled><select id="b"></select>', 'b'],
  [
    '<p>Nothing to fill in</p><button type="button">Cancel</button><button type="submit" id="c">Sign</button>',
    'c',
  ],
])('%s: %s', (html, id) => {
  focusFirst(form(html));
  expect(focused()).toBe(id);
});

test('a field that has the keyboard keeps it; one of another form does not', () => {
  const other = form('<input id="other">');
  other.querySelector('input')?.focus();
  const own = form('<input id="first"><input id="second">');
  focusFirst(own);
  expect(focused()).toBe('first');
  own.querySelector<HTMLElement>('#second')?.focus();
  focusFirst(own);
  expect(focused()).toBe('second');
});
