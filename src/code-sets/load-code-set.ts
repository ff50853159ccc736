import type { CodeSet } from './code-set.ts';
import { codeSetFileNames, releaseIndexSchema, type ReleaseIndex } from './code-set-schema.ts';
import { parseCodeSet } from './parse-code-set.ts';
import { describeCodeFileProblem, readCodeFile } from './read-code-file.ts';

/** Fetches one JSON file of the app itself; nothing leaves the machine that serves the app. */
export async function fetchCodeFile(path: string, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(`${import.meta.env.BASE_URL}code-sets/${path}`, {
    credentials: 'same-origin',
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok)
    throw new Error(`The code set file ${path} could not be loaded (${String(response.status)}).`);
  try {
    return await response.json();
  } catch {
    throw new Error(`The code set file ${path} is not readable: it holds no JSON.`);
  }
}

/** The releases that this installation has. Throws a readable error when the index is absent or damaged. */
export async function loadReleaseIndex(signal?: AbortSignal): Promise<ReleaseIndex> {
  const read = readCodeFile('index.json', releaseIndexSchema, await fetchCodeFile('index.json', signal));
  if (!read.ok) throw new Error(describeCodeFileProblem(read.error));
  return read.value;
}

/** Loads a release, e.g. `2026Q4`. Throws a readable error when a file is absent or damaged. */
export async function loadCodeSet(release: string, signal?: AbortSignal): Promise<CodeSet> {
  const files = await Promise.all(
    codeSetFileNames.map(
      async (name) => [name, await fetchCodeFile(`${release}/${name}.json`, signal)] as const,
    ),
  );
  const parsed = parseCodeSet(Object.fromEntries(files));
  if (!parsed.ok) throw new Error(describeCodeFileProblem(parsed.error));
  return parsed.value;
}
