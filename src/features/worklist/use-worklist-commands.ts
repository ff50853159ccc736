import type { RefObject } from 'react';
import { useRegisterCommands } from '../../ui/use-register-commands.ts';

export interface WorklistVerbs {
  readonly begin: () => void;
  readonly importPicked: () => void;
  readonly search: RefObject<HTMLInputElement | null>;
  /** What the verbs below would work on. */
  readonly chosen: () => readonly string[];
  readonly duplicate: () => void;
  readonly remove: () => void;
  readonly exportChosen: () => void;
  readonly undo: () => boolean;
}

/** Offers what the worklist can do by key and in the palette. */
export function useWorklistCommands(verbs: WorklistVerbs): void {
  const group = 'Worklist';
  const isEnabled = (): boolean => verbs.chosen().length > 0;
  useRegisterCommands([
    { id: 'worklist.new', title: 'New encounter', group, shortcut: 'n', run: verbs.begin },
    {
      id: 'worklist.search',
      title: 'Search encounters',
      group,
      shortcut: '/',
      run: () => verbs.search.current?.focus(),
    },
    { id: 'worklist.import', title: 'Import files', group, shortcut: 'mod+o', run: verbs.importPicked },
    {
      id: 'worklist.duplicate',
      title: 'Duplicate encounter',
      group,
      shortcut: 'mod+d',
      run: verbs.duplicate,
      isEnabled,
    },
    {
      id: 'worklist.export',
      title: 'Export as a file',
      group,
      shortcut: 'mod+e',
      run: verbs.exportChosen,
      isEnabled,
    },
    {
      id: 'worklist.delete',
      title: 'Delete encounter',
      group,
      shortcut: 'delete',
      run: verbs.remove,
      isEnabled,
    },
    {
      id: 'worklist.undo',
      title: 'Undo the last delete or duplicate',
      group,
      shortcut: 'mod+z',
      run: () => void verbs.undo(),
    },
  ]);
}
