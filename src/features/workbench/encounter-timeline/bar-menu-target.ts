import type { AdministrationId } from '../../../domain/ids.ts';

export type BarMenuPage = 'all' | 'category' | 'site' | 'split' | 'pause';

/** The bar a menu is about, and where it opens. */
export interface BarMenuTarget {
  readonly id: AdministrationId;
  readonly point: { readonly x: number; readonly y: number };
  /** The minute under the pointer; undefined when the menu was not asked for by pointer. */
  readonly minute?: number | undefined;
  readonly page?: BarMenuPage;
}
