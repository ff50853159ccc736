import { useSyncExternalStore } from 'react';
import { onScheme, shownScheme } from './scheme.ts';
import type { Scheme } from './scheme.ts';

/** For what cannot follow the tokens by itself. */
export const useScheme = (): Scheme => useSyncExternalStore(onScheme, shownScheme);
