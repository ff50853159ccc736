import type { EntryKind } from '../../storage/journal/journal-entry.ts';

export const kindNames: Readonly<Record<EntryKind, string>> = {
  created: 'Created',
  edited: 'Edited',
  removed: 'Deleted',
  restored: 'Put back',
  'carried-over': 'Carried over',
};
