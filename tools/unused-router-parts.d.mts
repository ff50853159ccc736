import type { Plugin } from 'vite';

export declare function unusedRouterParts(): Plugin;
