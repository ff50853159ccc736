import { expect, test } from 'vitest';
import { isNode, isTest, lineAt, parseScripts, parseSource, walk } from './source-files.ts';
import type { SourceFile, SyntaxNode } from './source-files.ts';

const codeNumber = /(?<![\w-])(?:9\d{4}|[ACGHJQS]\d{4})(?![\w-])/;

const exemptFields = new Set(['examples', 'cites', 'policy', 'readings']);
const exemptCalls = new Set(['example', 'drugExample', 'cite']);

const nameOf = (value: unknown): string => (isNode(value) ? String(value['name'] ?? value['value']) : '');

/** Examples, the charts they are built from, and citations may name codes; a switch of the policy may have a value (and a reading of it) that looks like one. */
function isExempt(node: SyntaxNode, text: string): boolean {
  switch (node.type) {
    case 'Property':
      return exemptFields.has(nameOf(node['key']));
    case 'CallExpression':
      return exemptCalls.has(nameOf(node['callee'])) || text.startsWith('day()', node.start);
    case 'BinaryExpression':
    case 'SwitchStatement':
      return /\bQ\d+\b/.test(text.slice(node.start, node.end).split('{', 1)[0] ?? '');
    default:
      return false;
  }
}

function codesIn(file: SourceFile): readonly string[] {
  const found: string[] = [];
  walk(file.program, (node) => {
    if (isExempt(node, file.text)) return false;
    const isText = node.type === 'Literal' || node.type === 'TemplateElement';
    const written = isText ? codeNumber.exec(file.text.slice(node.start, node.end)) : null;
    if (written !== null) found.push(`${file.path}:${String(lineAt(file.text, node.start))} ${written[0]}`);
    return true;
  });
  return found;
}

test('rules speak in concepts: code numbers stand in examples and citations only', () => {
  const rules = parseScripts('src/rules').filter(
    ({ path }) => !isTest(path) && !path.startsWith('src/rules/cases/'),
  );
  expect(rules.flatMap(codesIn)).toEqual([]);
});

test('the check sees codes wherever they are written', () => {
  const source = [
    'const a = "96365", b = 96366, c = `the ${a} and J0696`;',
    'defineRule({ examples: () => [example("x", day(), ["96374"])], cites: [cite(M, "96375")] });',
    'if (policy.switches.Q6 === "96549") stop("2026-03-02", 1440, "a-96365-b");',
  ].join('\n');
  expect(codesIn(parseSource('rule.ts', source))).toEqual([
    'rule.ts:1 96365',
    'rule.ts:1 96366',
    'rule.ts:1 J0696',
  ]);
});
