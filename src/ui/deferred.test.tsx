// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Component, Suspense, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { deferred, fetchDeferred } from './deferred.ts';
import { HeldKeys } from './held-keys.ts';

afterEach(cleanup);

/** Drawn, and drawn anew when what it waited for is there. */
const drawn = (element: ReactElement): Promise<ReturnType<typeof render>> =>
  act(() => Promise.resolve(render(element)));

function Field({ label }: { readonly label: string }): ReactElement {
  const [text, setText] = useState('');
  return (
    <div role="dialog">
      <input autoFocus aria-label={label} value={text} onChange={(event) => setText(event.target.value)} />
    </div>
  );
}

class Boundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };
  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }
  override render(): ReactNode {
    return this.state.isBroken ? 'broken' : this.props.children;
  }
}

test('a part that was fetched before it is asked for is drawn at once', async () => {
  const load = vi.fn<() => Promise<typeof Field>>(() => Promise.resolve(Field));
  const Part = deferred(load);
  fetchDeferred();
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  await Promise.resolve();
  render(<Part label="Drug" />);
  expect(screen.getByRole('textbox', { name: 'Drug' })).toBe(document.activeElement);
  expect(load).toHaveBeenCalledOnce();
});

test('what is typed while a dialog is on its way reaches its field and nothing behind it', async () => {
  let arrive: (part: typeof Field) => void = () => undefined;
  const Part = deferred(
    () =>
      new Promise<typeof Field>((resolve) => {
        arrive = resolve;
      }),
  );
  const behind = vi.fn<() => void>();
  document.body.addEventListener('keydown', behind);
  await drawn(
    <Suspense fallback={<HeldKeys />}>
      <Part label="Drug" />
    </Suspense>,
  );
  for (const init of [{ key: 'c' }, { key: 'Enter' }, { key: 'k', ctrlKey: true }, { key: 'e' }])
    fireEvent.keyDown(document.body, init);
  expect(behind).not.toHaveBeenCalled();
  // Whoever waits in vain may still reload.
  for (const init of [{ key: 'F5' }, { key: 'r', ctrlKey: true }])
    expect(fireEvent.keyDown(document.body, init)).toBe(true);
  behind.mockClear();
  await act(() => Promise.resolve(arrive(Field)));
  const field = await screen.findByRole('textbox', { name: 'Drug' });
  await vi.waitFor(() => expect(field).toHaveProperty('value', 'ce'));
  fireEvent.keyDown(document.body, { key: 'f' });
  expect(behind).toHaveBeenCalledOnce();
  document.body.removeEventListener('keydown', behind);
});

test('a part that could not be fetched is asked for again the next time', async () => {
  const load = vi
    .fn<() => Promise<typeof Field>>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue(Field);
  const Part = deferred(load);
  const screenOf = (key: string): ReactElement => (
    <Boundary key={key}>
      <Suspense>
        <Part label="Drug" />
      </Suspense>
    </Boundary>
  );
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const { rerender } = await drawn(screenOf('first'));
  expect(screen.getByText('broken')).toBeDefined();
  expect(load).toHaveBeenCalledOnce();
  vi.runAllTimers();
  vi.useRealTimers();
  await act(() => Promise.resolve(rerender(screenOf('second'))));
  expect(screen.getByRole('textbox', { name: 'Drug' })).toBeDefined();
});
