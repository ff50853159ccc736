import type { AdministrationId } from '../../../domain/ids.ts';

export type CellColumn = 'site' | 'start' | 'stop';

/** A cell that a finding points at; the list scrolls to it and gives it the focus. */
export interface CellRequest {
  readonly id: AdministrationId;
  readonly column: CellColumn;
}
