import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeSet, NdcCrosswalk } from '../code-sets/code-set.ts';
import { codeSetFileNames, releaseIndexSchema, type ReleaseIndex } from '../code-sets/code-set-schema.ts';
import { parseNdcCrosswalk } from '../code-sets/ndc-crosswalk.ts';
import { parseCodeSet } from '../code-sets/parse-code-set.ts';
import { describeCodeFileProblem, readCodeFile } from '../code-sets/read-code-file.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The releases of a `code-sets` directory. Throws a readable error when its index is absent or damaged. */
export function readReleaseIndex(directory: string): ReleaseIndex {
  const read = readCodeFile('index.json', releaseIndexSchema, readJson(join(directory, 'index.json')));
  if (!read.ok) throw new Error(describeCodeFileProblem(read.error));
  return read.value;
}

/** Reads a release, e.g. `2026Q4`, from a `code-sets` directory. Throws a readable error when a file is absent or damaged. */
export function readCodeSet(directory: string, release: string): CodeSet {
  const files = codeSetFileNames.map(
    (name) => [name, readJson(join(directory, release, `${name}.json`))] as const,
  );
  const parsed = parseCodeSet(Object.fromEntries(files));
  if (!parsed.ok) throw new Error(describeCodeFileProblem(parsed.error));
  let packages: NdcCrosswalk | undefined;
  return {
    ...parsed.value,
    // Read when the first chart names a package: most name none.
    get packages() {
      return (packages ??= readPackages(directory, release));
    },
  };
}

function readPackages(directory: string, release: string): NdcCrosswalk {
  const parsed = parseNdcCrosswalk(readJson(join(directory, release, 'ndc.json')));
  if (!parsed.ok) throw new Error(describeCodeFileProblem(parsed.error));
  return parsed.value;
}
