import { useEffect } from 'react';
import type { AdministrationId } from '../../../domain/ids.ts';
import { useTyped } from '../draft/encounter-draft.ts';
import type { EditableColumn } from './cell-request.ts';

/**
 * Notes what is typed in a cell and not yet taken.
 * @param typed undefined while the cell says what the chart says
 * @returns how to note that it is over
 */
export function useTypedCell(id: AdministrationId, column: EditableColumn, typed: string | undefined): () => void {
  const [, keep] = useTyped('cell');
  useEffect(() => keep(typed === undefined ? undefined : { id, column, typed }), [keep, id, column, typed]);
  return () => keep(undefined);
}
