import type { Plugin } from 'vite';

export declare function ruleWordsApart(): Plugin;
