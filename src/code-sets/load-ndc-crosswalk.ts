import { fetchCodeFile } from './load-code-set.ts';
import { parseNdcCrosswalk, type NdcCrosswalk } from './ndc-crosswalk.ts';
import { describeCodeFileProblem } from './read-code-file.ts';

/** Loads the package crosswalk of a release; only an import that meets package codes needs it. Throws readable errors. */
export async function loadNdcCrosswalk(release: string, signal?: AbortSignal): Promise<NdcCrosswalk> {
  const parsed = parseNdcCrosswalk(await fetchCodeFile(`${release}/ndc.json`, signal));
  if (!parsed.ok) throw new Error(describeCodeFileProblem(parsed.error));
  return parsed.value;
}
