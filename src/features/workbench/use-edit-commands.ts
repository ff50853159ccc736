import { useMemo } from 'react';
import type { Command } from '../../document/command.ts';
import { newAdministrationIds } from '../../document/new-administration-id.ts';
import { nameOf } from '../../domain/administration.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import { useUndoToast } from '../../ui/use-undo-toast.tsx';
import { useWorkbench } from './workbench-context.ts';

export interface EditCommands {
  /** Does a command; a refusal is told in a toast. True when it was done. */
  readonly run: (command: Command) => boolean;
  /** Deletes, with a toast that brings them back. */
  readonly remove: (ids: readonly AdministrationId[]) => void;
  /** Second administrations with the same facts, selected. */
  readonly duplicate: (ids: readonly AdministrationId[]) => void;
}

/** Edits that menus, keys and forms share. */
export function useEditCommands(): EditCommands {
  const { store } = useWorkbench();
  const { show } = useUndoToast();
  return useMemo(() => {
    const run = (command: Command): boolean => {
      const result = store.getState().run(command);
      if (!result.ok) show({ message: result.error.message });
      return result.ok;
    };
    return {
      run,
      remove: (ids) => {
        const removed = store.getState().history.present.document.administrations.filter(({ id }) => ids.includes(id));
        const [first, ...more] = removed;
        if (first === undefined || !run({ type: 'remove-administrations', ids })) return;
        const after = store.getState().history.present;
        const name = more.length === 0 ? nameOf(first) || 'administration' : `${String(removed.length)} administrations`;
        const undo = (): void => {
          // Once something else has been done, the step to undo is another one; then they are added again.
          if (store.getState().history.present === after) store.getState().undo();
          else run({ type: 'add-administrations', administrations: removed });
        };
        show({ message: `Deleted ${name}`, undo });
      },
      duplicate: (ids) => {
        const newIds = newAdministrationIds(store.getState().history.present.document, ids.length);
        if (run({ type: 'copy-administrations', ids, newIds, byMinutes: 0 })) store.getState().select(newIds);
      },
    };
  }, [store, show]);
}
