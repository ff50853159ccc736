import type { Plugin } from 'vite';

export declare function preloaded(module: RegExp): Plugin;
