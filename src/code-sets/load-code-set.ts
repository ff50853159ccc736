import type { CodeSet } from './code-set.ts';
import { codeSetFileNames, releaseIndexSchema, type ReleaseIndex } from './code-set-schema.ts';
import { nextTask } from './next-task.ts';
import { assembleCodeSet, readCodeSetFile } from './parse-code-set.ts';
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
  // A file at a time, each as it comes, and then the whole: all at once would keep a slow phone from answering.
  const read = await Promise.all(
    codeSetFileNames.map(async (name) =>
      readCodeSetFile(name, await fetchCodeFile(`${release}/${name}.json`, signal)),
    ),
  );
  await nextTask();
  const made = assembleCodeSet(read);
  if (!made.ok) throw new Error(describeCodeFileProblem(made.error));
  return made.value;
}
