import type { Plugin } from 'vite';

export function withoutRuleExamples(): Plugin;
