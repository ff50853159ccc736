/** Small things that a person likes: theme, density, policies, drugs used lately. Never anything of a patient. */
export interface PreferencesRepository {
  /** Undefined when never set; of any shape otherwise. */
  readonly get: (key: string) => Promise<unknown>;
  /** Keys that begin with a text, in order, with what is stored under them. */
  readonly list: (prefix: string) => Promise<readonly (readonly [key: string, value: unknown])[]>;
  /** Stores JSON; undefined takes the preference away. */
  readonly set: (key: string, value: unknown) => Promise<void>;
}
