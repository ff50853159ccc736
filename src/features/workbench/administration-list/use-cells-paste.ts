import { useCallback, useState } from 'react';
import type { AdministrationId } from '../../../domain/ids.ts';
import { useUndoToast } from '../../../ui/use-undo-toast.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useWorkbench } from '../workbench-context.ts';
import type { CellRequest, ListColumn } from './cell-request.ts';
import type { CellsPaste } from './paste-cells.ts';

export interface CellsPasteState {
  /** Reads a block and does it, or asks when something in it cannot be read. */
  readonly paste: (text: string, at: CellRequest, order: readonly AdministrationId[], columns: readonly ListColumn[]) => void;
  /** A block with problems, waiting for a person. */
  readonly asked: CellsPaste | undefined;
  readonly accept: () => void;
  readonly cancel: () => void;
}

/** Pasting cells as one step of the history. The reader is loaded with the first paste. */
export function useCellsPaste(): CellsPasteState {
  const { store, codeSet } = useWorkbench();
  const { show } = useUndoToast();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<CellsPaste>();
  const apply = useCallback(
    async (plan: CellsPaste) => {
      const { applyCellsPaste } = await import('./apply-cells-paste.ts');
      applyCellsPaste(store, plan, { show, announce });
    },
    [store, show, announce],
  );
  const paste = useCallback<CellsPasteState['paste']>(
    (text, at, order, columns) => {
      const read = async (): Promise<void> => {
        const { pasteCells, readBlock } = await import('./paste-cells.ts');
        const encounter = store.getState().history.present.document;
        const plan = pasteCells(readBlock(text), at, order, columns, { encounter, drugs: codeSet.drugs });
        if (plan.problems.length > 0) setAsked(plan);
        else await apply(plan);
      };
      void read();
    },
    [store, codeSet, apply],
  );
  return {
    paste,
    asked,
    accept: () => {
      if (asked !== undefined) void apply(asked);
      setAsked(undefined);
    },
    cancel: () => setAsked(undefined),
  };
}
