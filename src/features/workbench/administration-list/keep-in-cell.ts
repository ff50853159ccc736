import type { KeyboardEvent } from 'react';

/**
 * Keeps a key in the editor of a cell. Those with Ctrl, ⌘ or Alt go on: they lead elsewhere from any field. Not Ctrl+D, which would
 * double the row that is being written.
 */
export function keepInCell(event: KeyboardEvent): void {
  const leadsOn = (event.ctrlKey || event.metaKey || event.altKey) && event.key.toLowerCase() !== 'd';
  if (!leadsOn) event.stopPropagation();
}
