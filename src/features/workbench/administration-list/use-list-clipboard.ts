import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { AdministrationId } from '../../../domain/ids.ts';
import { isTypingTarget } from '../../../ui/is-typing-target.ts';
import { useUndoToast } from '../../../ui/use-undo-toast.tsx';
import { clipType, encodeClip } from '../clipboard/encode-clip.ts';
import { useClipboard } from '../clipboard/use-clipboard.ts';
import { useWorkbench } from '../workbench-context.ts';
import type { ListColumn } from './cell-request.ts';
import { listClip } from './list-clip.ts';
import type { ListRow } from './list-row-model.ts';

export interface ListClipboard {
  readonly rows: readonly ListRow[];
  readonly columns: readonly ListColumn[];
  readonly selection: readonly AdministrationId[];
  /** A block of cells from a spreadsheet, at the cell that has the keyboard. */
  readonly onCells: (text: string, target: EventTarget) => void;
}

/**
 * Copy, cut and paste while the keyboard is in the list. Rows go out as a spreadsheet takes them, and beside that in full, so that they
 * come back here, or on the timeline, with everything they had.
 */
export function useListClipboard(root: RefObject<HTMLElement | null>, list: RefObject<ListClipboard>): void {
  const { store } = useWorkbench();
  const { show } = useUndoToast();
  const { pasteText, removeSelection } = useClipboard();
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const listeners = new AbortController();
    const { signal } = listeners;
    const write = (event: ClipboardEvent): boolean => {
      const { rows, columns, selection } = list.current;
      if (isTypingTarget(event.target) || event.clipboardData === null || selection.length === 0) return false;
      const encounter = store.getState().history.present.document;
      event.clipboardData.setData('text/plain', listClip(rows.filter(({ id }) => selection.includes(id)), columns, encounter));
      event.clipboardData.setData(clipType, encodeClip(encounter, selection));
      event.preventDefault();
      show({ message: `Copied ${String(selection.length)} ${selection.length === 1 ? 'row' : 'rows'}` });
      return true;
    };
    element.addEventListener('copy', (event) => void write(event), { signal });
    element.addEventListener('cut', (event) => write(event) && removeSelection(), { signal });
    element.addEventListener(
      'paste',
      (event) => {
        if (isTypingTarget(event.target) || event.clipboardData === null) return;
        event.preventDefault();
        const own = event.clipboardData.getData(clipType);
        const text = event.clipboardData.getData('text/plain');
        if (own !== '' || text.trimStart().startsWith('{')) pasteText(own === '' ? text : own);
        else if (text !== '') list.current.onCells(text, event.target ?? element);
      },
      { signal },
    );
    return () => listeners.abort();
  }, [root, list, store, show, pasteText, removeSelection]);
}
