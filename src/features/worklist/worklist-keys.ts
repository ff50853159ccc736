import type { RowSelectionAction } from './row-selection.ts';

interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key means in the list; undefined = nothing, the key goes on to whoever else wants it. */
export function actionForKey(
  press: PressedKey,
  list: { readonly active: string | undefined; readonly page: number; readonly count: number },
): RowSelectionAction | { readonly type: 'open'; readonly id: string } | undefined {
  const { key, shiftKey: isExtending } = press;
  if (press.altKey) return undefined;
  if (press.ctrlKey || press.metaKey) return key.toLowerCase() === 'a' ? { type: 'mark-all' } : undefined;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: list.page,
    PageUp: -list.page,
    Home: -list.count,
    End: list.count,
  };
  const by = steps[key];
  if (by !== undefined) return { type: 'move', by, isExtending };
  if (key === 'Escape') return { type: 'clear' };
  if (list.active === undefined) return undefined;
  if (key === 'Enter') return { type: 'open', id: list.active };
  if (key === ' ') return { type: 'toggle', id: list.active };
  return undefined;
}
