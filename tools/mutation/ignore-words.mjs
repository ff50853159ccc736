import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin';

/** What a rule says of itself, its name and its examples: they decide nothing, and the examples are the tests. */
const words = new Set([
  'id',
  'statement',
  'covers',
  'settings',
  'policy',
  'cites',
  'exceptionTo',
  'examples',
]);

const isRule = (path) => path?.isCallExpression() === true && path.node.callee.name === 'defineRule';

const isWordOfRule = (path) =>
  path.isObjectProperty() && words.has(path.node.key.name) && isRule(path.parentPath?.parentPath);

/** A sentence for people has spaces; a text that anything is decided by (a role, a concept, a choice) never does. */
const isSentence = (path) =>
  (path.isStringLiteral() && /\s/.test(path.node.value)) ||
  (path.isTemplateLiteral() && path.node.quasis.some((part) => /\s/.test(part.value.raw)));

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'words', {
    shouldIgnore(path) {
      if (isWordOfRule(path)) return 'what a rule says of itself, and its examples';
      if (isSentence(path)) return 'a sentence for people';
      return undefined;
    },
  }),
];
