import type { EditorStore } from '../../../document/editor-state.ts';
import type { CellsPaste } from './paste-cells.ts';

const many = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

/** Does a pasted block as one step of the history, and says what came of it. */
export function applyCellsPaste(
  store: EditorStore,
  { changed, added }: CellsPaste,
  say: { readonly show: (toast: { readonly message: string }) => void; readonly announce: (message: string) => void },
): void {
  const administrations = [...changed, ...added];
  if (administrations.length === 0) return say.show({ message: 'The pasted cells change nothing' });
  const { run, select } = store.getState();
  const done = run({ type: 'put-administrations', administrations });
  if (!done.ok) return say.show({ message: done.error.message });
  select(administrations.map(({ id }) => id));
  say.announce(`Pasted: ${many(changed.length, 'row')} changed, ${many(added.length, 'row')} added`);
}
