import type { AdministrationId } from '../../../domain/ids.ts';
import type { CellRequest, ListColumn } from './cell-request.ts';

const byKey: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

const within = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));

/**
 * The cell to which a key leads; undefined for a key that leads nowhere.
 * Home and End go to the ends of a row, with Ctrl to the ends of the list.
 * @param ids the rows, top to bottom
 */
export function cellMove(
  ids: readonly AdministrationId[],
  columns: readonly ListColumn[],
  at: CellRequest,
  key: string,
  isControl: boolean,
): CellRequest | undefined {
  const row = ids.indexOf(at.id);
  const column = columns.indexOf(at.column);
  const step = byKey[key];
  let toRow = row + (step?.[0] ?? 0);
  let toColumn = column + (step?.[1] ?? 0);
  if (key === 'Home') {
    toColumn = 0;
    if (isControl) toRow = 0;
  } else if (key === 'End') {
    toColumn = columns.length - 1;
    if (isControl) toRow = ids.length - 1;
  } else if (step === undefined) return undefined;
  const target = ids[within(toRow, ids.length)];
  const targetColumn = columns[within(toColumn, columns.length)];
  return target === undefined || targetColumn === undefined ? undefined : { id: target, column: targetColumn };
}

/** The rows from one to another, whichever is above; the empty row at the end is none of them. */
export function rowRange(ids: readonly AdministrationId[], from: AdministrationId, to: AdministrationId): readonly AdministrationId[] {
  const a = ids.indexOf(from);
  const b = ids.indexOf(to);
  return a < 0 || b < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}
