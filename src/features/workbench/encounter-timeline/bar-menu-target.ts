import type { AdministrationId } from '../../../domain/ids.ts';
import type { DialogTarget } from '../workbench-places.ts';

export type BarMenuPage = 'all' | 'category' | 'site' | 'split' | 'pause';

/** Where a dialog that opens by itself hangs: nowhere, dialogs stand in the middle. */
const nowhere = { x: 0, y: 0 };

/** The dialog of a bar in which something was typed when the chart was left. */
export const menuOfDialog = (target: DialogTarget | undefined): BarMenuTarget | undefined =>
  target?.kind === 'pause' || target?.kind === 'split' ? { id: target.id, point: nowhere, page: target.kind } : undefined;

/** The bar a menu is about, and where it opens. */
export interface BarMenuTarget {
  readonly id: AdministrationId;
  readonly point: { readonly x: number; readonly y: number };
  /** The minute under the pointer; undefined when the menu was not asked for by pointer. */
  readonly minute?: number | undefined;
  readonly page?: BarMenuPage;
}
