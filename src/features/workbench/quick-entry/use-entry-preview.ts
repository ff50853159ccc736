import { useEffect } from 'react';
import type { QuickEntry } from './entry-reading.ts';
import { useWorkbench } from '../workbench-context.ts';
import { addCommand } from './add-command.ts';

/** Shows the claim as the line would make it, before Enter. Only a preview of its own is taken back. */
export function useEntryPreview(entry: QuickEntry | undefined): void {
  const { store } = useWorkbench();
  useEffect(() => {
    if (entry === undefined) return undefined;
    const command = addCommand(entry);
    store.getState().showPreview(command);
    return () => {
      const { preview, dropPreview } = store.getState();
      if (preview?.command === command) dropPreview();
    };
  }, [entry, store]);
}
