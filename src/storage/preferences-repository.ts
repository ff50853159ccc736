/** Small things that a person likes: theme, density, last policy, drugs used lately. Never anything of a patient. */
export interface PreferencesRepository {
  /** Undefined when never set; of any shape otherwise. */
  readonly get: (key: string) => Promise<unknown>;
  /** Stores JSON; undefined takes the preference away. */
  readonly set: (key: string, value: unknown) => Promise<void>;
}
