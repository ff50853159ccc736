import type { Plugin } from 'vite';

export declare function compiledAsItLoads(
  isMeant: (chunk: { readonly moduleIds: readonly string[] }) => boolean,
): Plugin;
