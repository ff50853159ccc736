import type { Command } from '../../../document/command.ts';
import type { QuickEntry } from './entry-reading.ts';

/** The command that adds what was read. */
export const addCommand = (
  entry: Pick<QuickEntry, 'administrations' | 'accessSites'>,
): Command & { readonly type: 'add-administrations' } => ({
  type: 'add-administrations',
  administrations: entry.administrations,
  ...(entry.accessSites.length === 0 ? {} : { accessSites: entry.accessSites }),
});
