import type { Plugin } from 'vite';

export declare function compiledAsItLoads(isMeant: (chunk: { readonly name: string }) => boolean): Plugin;
