import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

const ignored = new Set([
  'node_modules',
  'dist',
  '.git',
  '.cache',
  'test-results',
  'playwright-report',
  'coverage',
]);

/** Every file of the project below a folder, as paths from the root with forward slashes, sorted. */
export function filesBelow(folder: string): readonly string[] {
  const found: string[] = [];
  const visit = (directory: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (ignored.has(entry.name)) continue;
      const path = join(directory, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) found.push(relative(projectRoot, path).split(sep).join('/'));
    }
  };
  visit(join(projectRoot, folder));
  return found.sort();
}

export const readText = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

export const isScript = (path: string): boolean => /\.(?:ts|tsx|mts|mjs)$/.test(path);

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** A node of the syntax tree (ESTree with TypeScript and JSX). */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export interface Comment {
  readonly value: string;
  readonly start: number;
}

/** One import of a module, of whatever kind: static, type-only, re-export, dynamic, `import('…')` as a type. */
export interface ModuleRequest {
  readonly specifier: string;
  readonly line: number;
  /** Neither a type, which the program never sees, nor asked for later. */
  readonly isAtOnce: boolean;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly comments: readonly Comment[];
  readonly requests: readonly ModuleRequest[];
  readonly program: SyntaxNode;
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Calls `visit` on a node and everything below it; `visit` returns false to stay out of a node. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent?: SyntaxNode) => boolean,
  parent?: SyntaxNode,
): void {
  if (!visit(node, parent)) return;
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const child of value) if (isNode(child)) walk(child, visit, node);
    } else if (isNode(value)) {
      walk(value, visit, node);
    }
  }
}

export const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

const requesting = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** The text of a string literal, or of a template without holes. */
function stringOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'TSLiteralType') return stringOf(value['literal']);
  return typeof value['value'] === 'string' ? value['value'] : undefined;
}

function requestsOf(program: SyntaxNode, text: string): readonly ModuleRequest[] {
  const requests: ModuleRequest[] = [];
  walk(program, (node) => {
    if (requesting.has(node.type)) {
      const specifier = stringOf(node['source'] ?? node['argument']);
      const isType = node['importKind'] === 'type' || node['exportKind'] === 'type';
      const isAtOnce = !isType && !/^(?:ImportExpression|TSImportType)$/.test(node.type);
      if (specifier !== undefined) requests.push({ specifier, line: lineAt(text, node.start), isAtOnce });
    }
    return true;
  });
  return requests;
}

/** Parses a text as the file of that name would be; throws when it is no valid program. */
export function parseSource(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text);
  const problem = parsed.errors[0];
  if (problem !== undefined) throw new Error(`${path}: ${problem.message}`);
  const program: unknown = parsed.program;
  if (!isNode(program)) throw new Error(`${path}: no syntax tree`);
  return { path, text, comments: parsed.comments, requests: requestsOf(program, text), program };
}

/** The scripts below the folders, parsed. */
export const parseScripts = (...folders: readonly string[]): readonly SourceFile[] =>
  folders
    .flatMap(filesBelow)
    .filter(isScript)
    .map((path) => parseSource(path, readText(path)));
