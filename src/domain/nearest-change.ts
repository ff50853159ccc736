import type { FactPath } from './fact-path.ts';

/** One fact that, were it otherwise and all else as charted, would change a line of the claim. */
export interface NearestChange {
  /** One sentence. Example: "If ceftriaxone ended 9 minutes later, the claim would have 96366 as well." */
  readonly says: string;
  readonly fact: FactPath;
}
