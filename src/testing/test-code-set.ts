import { join } from 'node:path';
import { readCodeSet } from '../cli/read-code-set.ts';
import type { CodeSet } from '../code-sets/code-set.ts';

let codeSet: CodeSet | undefined;

/** The published code set, read from disk once a test process. */
export function testCodeSet(): CodeSet {
  codeSet ??= readCodeSet(join(import.meta.dirname, '../../public/code-sets'), '2026Q4');
  return codeSet;
}
