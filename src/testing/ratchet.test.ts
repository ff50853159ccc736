import { expect, test } from 'vitest';
import { filesBelow, isNode, isScript, lineAt, parseScripts, readText, walk } from './source-files.ts';
import type { SourceFile, SyntaxNode } from './source-files.ts';

const ownFolders = ['src', 'e2e', 'tools'];
const files = parseScripts(...ownFolders);

const suppressions =
  /@ts-ignore|@ts-expect-error|@ts-nocheck|(?:eslint|oxlint)-disable|prettier-ignore|v8 ignore|istanbul ignore/;
const leftovers = /\b(?:TODO|FIXME|XXX|HACK)\b/;

function commentsWith(pattern: RegExp): readonly string[] {
  return files.flatMap((file) =>
    file.comments
      .filter((comment) => pattern.test(comment.value))
      .map((comment) => `${file.path}:${String(lineAt(file.text, comment.start))} ${comment.value.trim()}`),
  );
}

test('no complaint of a tool is silenced', () => {
  expect(commentsWith(suppressions)).toEqual([]);
});

test('no work is left behind in a comment', () => {
  expect(commentsWith(leftovers)).toEqual([]);
});

const nodesWhere = (wanted: (node: SyntaxNode, file: SourceFile) => boolean): readonly string[] =>
  files.flatMap((file) => {
    const found: string[] = [];
    walk(file.program, (node) => {
      if (wanted(node, file)) found.push(`${file.path}:${String(lineAt(file.text, node.start))}`);
      return true;
    });
    return found;
  });

test('the type `any` is not used', () => {
  expect(nodesWhere((node) => node.type === 'TSAnyKeyword')).toEqual([]);
});

test('no test is left out or run alone', () => {
  const runners = new Set(['test', 'it', 'describe', 'suite']);
  const ways = new Set(['skip', 'only', 'todo', 'fixme', 'fails', 'skipIf', 'runIf']);
  const isLeftOut = (node: SyntaxNode): boolean => {
    const { object, property } = node;
    return (
      node.type === 'MemberExpression' &&
      isNode(object) &&
      isNode(property) &&
      runners.has(String(object['name'])) &&
      ways.has(String(property['name']))
    );
  };
  expect(nodesWhere(isLeftOut)).toEqual([]);
});

test('a test that replaces a module says so in its name, for it needs modules of its own', () => {
  const isReplacing = (node: SyntaxNode, { path }: SourceFile): boolean => {
    const { object, property } = node;
    return (
      node.type === 'MemberExpression' &&
      isNode(object) &&
      isNode(property) &&
      object['name'] === 'vi' &&
      ['mock', 'doMock', 'resetModules'].includes(String(property['name'])) &&
      !path.includes('.mocked.test.')
    );
  };
  expect(nodesWhere(isReplacing)).toEqual([]);
});

test('files stay small', () => {
  const lengths = files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .sort((a, b) => a.lines - b.lines);
  expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
  expect(lengths[Math.ceil(lengths.length * 0.95) - 1]?.lines).toBeLessThanOrEqual(250);
});

test('names say what is inside', () => {
  const scripts = ownFolders.flatMap(filesBelow).filter(isScript);
  const vague = /(?:^|[/-])(?:utils?|helpers?|common|types|managers?|misc)(?:[./-]|$)/;
  const kebab = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
  expect(scripts.filter((path) => vague.test(path))).toEqual([]);
  expect(scripts.filter((path) => !kebab.test(path))).toEqual([]);
});

test('nothing ties the project to one machine', () => {
  const isText = (path: string): boolean =>
    /\.(?:[cm]?[jt]sx?|json|md|html|css|svg|ndjson|ya?ml)$|^\.ci\/|^\.npmrc$/.test(path);
  const isPublished = (path: string): boolean => path.startsWith('public/code-sets/');
  // Put together here, so that this file does not find itself.
  const tied = [
    ['', 'work', ''],
    ['', 'home', ''],
    ['', 'root', ''],
  ]
    .map((parts) => parts.join('/'))
    .concat(['registry', 'npmjs'].join('.'));
  const problems = filesBelow('.')
    .filter((path) => isText(path) && !isPublished(path))
    .flatMap((path) => {
      const text = readText(path);
      return tied.filter((words) => text.includes(words)).map((words) => `${path} mentions ${words}`);
    });
  expect(problems).toEqual([]);
});

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

test('a clean install finds every package in the lock file, those of other platforms included', () => {
  const { packages }: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
    readText('package-lock.json'),
  );
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      )
      .map((name) => `${path} wants ${name}`),
  );
  expect(missing).toEqual([]);
});
