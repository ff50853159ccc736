import { fetchCodeFile } from './load-code-set.ts';
import type { CodeSet, NdcCrosswalk } from './code-set.ts';
import { parseNdcCrosswalk } from './ndc-crosswalk.ts';
import { describeCodeFileProblem } from './read-code-file.ts';

/** Loads the package crosswalk of a release; only a chart that names packages needs it. Throws readable errors. */
export async function loadNdcCrosswalk(release: string, signal?: AbortSignal): Promise<NdcCrosswalk> {
  const parsed = parseNdcCrosswalk(await fetchCodeFile(`${release}/ndc.json`, signal));
  if (!parsed.ok) throw new Error(describeCodeFileProblem(parsed.error));
  return parsed.value;
}

/** The code set with its packages; without them where they cannot be loaded, since a claim does not hang on them. */
export const withPackages = (codeSet: CodeSet, signal?: AbortSignal): Promise<CodeSet> =>
  loadNdcCrosswalk(codeSet.release, signal).then(
    (packages) => ({ ...codeSet, packages }),
    () => codeSet,
  );
