import type { SmallTexts } from './copy/sentinel.ts';

/** `memory`: nothing is stored; for machines that several people use. */
export type StoreMode = 'stored' | 'memory';

export const storeMode = (texts: SmallTexts): StoreMode =>
  texts.get('mode') === 'memory' ? 'memory' : 'stored';

/** Takes effect when the page is loaded again. */
export const setStoreMode = (texts: SmallTexts, mode: StoreMode): void =>
  texts.set('mode', mode === 'memory' ? mode : undefined);
