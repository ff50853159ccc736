import type { Plugin } from 'vite';

export declare function ruleExamplesApart(): Plugin;
