// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import type { ComponentType } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ComingKeys } from './coming-keys.ts';
import { CommandContext } from './command-context.ts';
import { commandForKey } from './command-for-key.ts';
import { createCommandRegistry } from './command-registry.ts';
import { deferred } from './deferred.ts';
import { useRegisterCommands } from './use-register-commands.ts';

const focus = vi.fn<() => void>();
const duplicate = vi.fn<() => void>();
let registry = createCommandRegistry();
let arrive: () => Promise<void>;

function Commands(): undefined {
  useRegisterCommands([
    { id: 'focus', title: 'Go there', group: 'Test', shortcut: 'shift+t', run: focus },
    { id: 'duplicate', title: 'Duplicate', group: 'Test', shortcut: 'mod+d', run: duplicate },
  ]);
  return undefined;
}

const runCommand = (event: KeyboardEvent): void =>
  commandForKey(registry.list(), event, { isTyping: false, isMac: false })?.run();

/** A screen whose commands are on their way. */
beforeEach(async () => {
  registry = createCommandRegistry();
  let come: (part: ComponentType) => void = () => undefined;
  const Late = deferred(
    () =>
      new Promise<ComponentType>((resolve) => {
        come = resolve;
      }),
  );
  window.addEventListener('keydown', runCommand);
  const screenOf = (
    <CommandContext value={registry}>
      <input aria-label="Title" />
      <button type="button">Bar</button>
      <Suspense fallback={<ComingKeys keys="shift+t mod+d" />}>
        <Late />
      </Suspense>
    </CommandContext>
  );
  await act(() => Promise.resolve(render(screenOf)));
  screen.getByRole('button').focus();
  arrive = () => act(() => Promise.resolve(come(Commands)));
});

afterEach(() => {
  cleanup();
  window.removeEventListener('keydown', runCommand);
  vi.clearAllMocks();
});

/** Presses a key where the keyboard is; answers whether the browser may do what it does at that key. */
const press = (init: KeyboardEventInit): boolean =>
  fireEvent.keyDown(document.activeElement ?? document.body, init);

test('a key that is pressed before its command is there runs it once it is, once, and is not the browser’s', async () => {
  expect(press({ key: 'd', ctrlKey: true })).toBe(false);
  expect(press({ key: 'T', shiftKey: true })).toBe(false);
  expect(focus).not.toHaveBeenCalled();
  await arrive();
  expect(focus).toHaveBeenCalledOnce();
  // The last one counts.
  expect(duplicate).not.toHaveBeenCalled();
  expect(press({ key: 'd', ctrlKey: true })).toBe(true);
  expect(duplicate).toHaveBeenCalledOnce();
});

for (const [what, happen] of Object.entries({
  'another key was pressed': () => press({ key: 'ArrowRight' }),
  'the pointer went down': () => fireEvent.pointerDown(document.body),
  'the keyboard went elsewhere': () => screen.getByRole('textbox').focus(),
})) {
  test(`a key that waits is over when ${what}`, async () => {
    press({ key: 'T', shiftKey: true });
    happen();
    await arrive();
    expect(focus).not.toHaveBeenCalled();
  });
}

test('what is no key of the commands, is typed in a field, or was taken by something else is let alone', async () => {
  expect(press({ key: 'T' })).toBe(true);
  screen.getByRole('textbox').focus();
  expect(press({ key: 'T', shiftKey: true })).toBe(true);
  const bar = screen.getByRole('button');
  bar.focus();
  bar.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
  press({ key: 'T', shiftKey: true });
  await arrive();
  expect(focus).not.toHaveBeenCalled();
});
