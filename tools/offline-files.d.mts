/** Writes the service worker and the list of sums of a build. */
export function completeBuild(folder: string): Promise<void>;
