import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { impureNames, impurePackages, isPure, layerOf, layerRules, testPackages } from './layers.ts';
import { filesBelow, isTest, lineAt, parseScripts, walk } from './source-files.ts';
import type { SourceFile, SyntaxNode } from './source-files.ts';

const files = parseScripts('src');
const byPath = new Map(files.map((file) => [file.path, file]));

const isRelative = (specifier: string): boolean => specifier.startsWith('.');

const resolved = (from: string, specifier: string): string =>
  posix.join(posix.dirname(from), specifier.replace(/\?[a-z&=]+$/, ''));

/** `@mui/material/Button` belongs to `@mui/material`, `node:fs` to `node`. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

const where = (file: SourceFile, line: number): string => `${file.path}:${String(line)}`;

function layerProblem(file: SourceFile, specifier: string): string | undefined {
  const layer = layerOf(file.path);
  const rule = layer === undefined ? undefined : layerRules[layer];
  if (layer === undefined || rule === undefined) return 'belongs to no layer';
  if (!isRelative(specifier)) {
    const name = packageOf(specifier);
    const isAllowed = rule.packages.includes(name) || (isTest(file.path) && testPackages.includes(name));
    return isAllowed ? undefined : `${layer} may not use ${name}`;
  }
  const target = resolved(file.path, specifier);
  if (target === 'package.json') return undefined;
  const other = layerOf(target);
  if (other === undefined) return `${target} belongs to no layer`;
  if (other === layer || rule.layers.includes(other)) return undefined;
  return other === 'testing' && isTest(file.path) ? undefined : `${layer} may not import ${other}`;
}

test('imports point one way, type-only ones included', () => {
  const problems = files.flatMap((file) =>
    file.requests.flatMap(({ specifier, line }) => {
      const problem = layerProblem(file, specifier);
      return problem === undefined ? [] : [`${where(file, line)} ${problem} (${specifier})`];
    }),
  );
  expect(problems).toEqual([]);
});

test('features never import each other', () => {
  const featureOf = (path: string): string | undefined => /^src\/features\/([^/]+)\//.exec(path)?.[1];
  const problems = files.flatMap((file) =>
    file.requests
      .filter(({ specifier }) => isRelative(specifier))
      .map(({ specifier, line }) => ({ target: resolved(file.path, specifier), line }))
      .filter(({ target }) => layerOf(file.path) === 'features' && layerOf(target) === 'features')
      .filter(({ target }) => featureOf(target) !== featureOf(file.path))
      .map(({ target, line }) => `${where(file, line)} imports ${target}`),
  );
  expect(problems).toEqual([]);
});

test('relative imports name a file that exists, with its ending', () => {
  const all = new Set([...filesBelow('src'), 'package.json']);
  const problems = files.flatMap((file) =>
    file.requests
      .filter(({ specifier }) => isRelative(specifier) && !all.has(resolved(file.path, specifier)))
      .map(({ specifier, line }) => `${where(file, line)} ${specifier}`),
  );
  expect(problems).toEqual([]);
});

/** Paths of the files a file imports, as far as they are scripts of ours. */
const neighbours = (file: SourceFile): readonly SourceFile[] =>
  file.requests.flatMap(({ specifier }) => {
    const target = isRelative(specifier) ? byPath.get(resolved(file.path, specifier)) : undefined;
    return target === undefined ? [] : [target];
  });

test('every thread begins with the setting that keeps zod from looking for `eval`, then tells what the policy holds up', () => {
  const threads = files.filter(
    ({ path }) => path === 'src/app/start.tsx' || (path.endsWith('-worker.ts') && !path.endsWith('-in-worker.ts')),
  );
  // The service worker knows no schema.
  const begun = threads.flatMap((file) =>
    file.path === 'src/app/offline/service-worker.ts'
      ? []
      : [
          {
            path: file.path,
            targets: file.requests.slice(0, 2).map(({ specifier }) => resolved(file.path, specifier)),
          },
        ],
  );
  expect(begun.length).toBeGreaterThanOrEqual(4);
  expect(begun.filter(({ targets }) => targets[0] !== 'src/domain/configure-zod.ts')).toEqual([]);
  const told = ({ path, targets }: (typeof begun)[number]): boolean =>
    path === 'src/app/start.tsx' || targets[1] === 'src/storage/tell-thread-signs.ts';
  expect(begun.filter((one) => !told(one))).toEqual([]);
});

test('zod is the small one: a single import of the other brings all of it into the first load', () => {
  const problems = files.flatMap((file) =>
    file.requests
      .filter(({ specifier }) => packageOf(specifier) === 'zod' && specifier !== 'zod/mini')
      .map(({ specifier, line }) => `${where(file, line)} ${specifier}`),
  );
  expect(problems).toEqual([]);
});

test('the first view is drawn without MUI: it comes with the first dialog or menu', () => {
  const firstViews = [
    'src/main.ts',
    'src/app/start.tsx',
    'src/features/workbench/workbench-page.tsx',
    'src/features/worklist/worklist-page.tsx',
    'src/features/rule-book/rule-book-page.tsx',
  ].map((path) => byPath.get(path));
  expect(firstViews).not.toContain(undefined);
  const seen = new Set(firstViews.filter((file) => file !== undefined));
  const problems: string[] = [];
  for (const file of seen)
    for (const { specifier, line, isAtOnce } of file.requests) {
      if (!isAtOnce) continue;
      if (/^@(?:mui|emotion)\//.test(specifier)) problems.push(`${where(file, line)} ${specifier}`);
      const next = isRelative(specifier) ? byPath.get(resolved(file.path, specifier)) : undefined;
      if (next !== undefined) seen.add(next);
    }
  expect(problems).toEqual([]);
});

test('what MUI opens comes from `ui`, which gives it our looks', () => {
  const problems = files
    .filter(({ path }) => layerOf(path) !== 'ui')
    .flatMap((file) =>
      file.requests
        .filter(({ specifier }) =>
          /^@mui\/material\/(?:Dialog|Drawer|Menu|Popover|Modal|styles)$/.test(specifier),
        )
        .map(({ specifier, line }) => `${where(file, line)} ${specifier}`),
    );
  expect(problems).toEqual([]);
});

test('no file imports itself in a circle', () => {
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: SourceFile, trail: readonly string[]): void => {
    const at = trail.indexOf(file.path);
    if (at !== -1) {
      cycles.push([...trail.slice(at), file.path].join(' → '));
      return;
    }
    if (finished.has(file.path)) return;
    for (const next of neighbours(file)) visit(next, [...trail, file.path]);
    finished.add(file.path);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('the core reaches no screen, store or built-in module, not even through another file', () => {
  const problems = files
    .filter((file) => isPure(file.path))
    .flatMap((start) => {
      const seen = new Set([start]);
      for (const file of seen) for (const next of neighbours(file)) seen.add(next);
      return [...seen].flatMap((file) =>
        file.requests
          .filter(({ specifier }) => !isRelative(specifier) && impurePackages.includes(packageOf(specifier)))
          .map(({ specifier }) => `${start.path} reaches ${specifier} through ${file.path}`),
      );
    });
  expect(problems).toEqual([]);
});

/** True for a name that stands for itself, not for a field or a key of that name. */
function isFreeName(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (node.type !== 'Identifier') return false;
  if (parent?.type === 'MemberExpression' && parent['property'] === node) return parent['computed'] === true;
  return !(parent?.type === 'Property' && parent['key'] === node && parent['computed'] !== true);
}

test('the core knows no clock, no chance and no browser', () => {
  const problems = files
    .filter((file) => isPure(file.path))
    .flatMap((file) => {
      const found: string[] = [];
      walk(file.program, (node, parent) => {
        const name = String(node['name']);
        if (isFreeName(node, parent) && impureNames.has(name))
          found.push(`${where(file, lineAt(file.text, node.start))} ${name}`);
        if (node.type === 'MemberExpression' && file.text.slice(node.start, node.end) === 'Math.random') {
          found.push(`${where(file, lineAt(file.text, node.start))} Math.random`);
        }
        return true;
      });
      return found;
    });
  expect(problems).toEqual([]);
});

test('browser specs live under e2e, all other tests beside the code', () => {
  const all = [...filesBelow('src'), ...filesBelow('e2e'), ...filesBelow('tools')];
  expect(all.filter((path) => /\.spec\.tsx?$/.test(path) && !path.startsWith('e2e/'))).toEqual([]);
  expect(all.filter((path) => isTest(path) && !path.startsWith('src/'))).toEqual([]);
});

test('nothing is exported by default', () => {
  const isConfig = (path: string): boolean => path.endsWith('.config.ts');
  const problems = [...files, ...parseScripts('e2e', 'tools')]
    .filter((file) => !isConfig(file.path))
    .flatMap((file) => {
      const found: string[] = [];
      walk(file.program, (node) => {
        if (node.type === 'ExportDefaultDeclaration') found.push(file.path);
        return node.type === 'Program';
      });
      return found;
    });
  expect(problems).toEqual([]);
});
