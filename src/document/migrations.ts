/** A step from one version of the saved form to the next. It gets JSON of any shape and may throw. */
export interface Migration {
  readonly name: string;
  readonly from: number;
  readonly migrate: (saved: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** The version in which records are written. */
export const currentSchemaVersion = 1;

/** All steps, oldest first, one for each version that was ever written before the current one. None yet. */
export const migrations: readonly Migration[] = [];

/**
 * Brings a saved record step by step to the version wanted; each step's result carries the next version number.
 * A record without a step for its version comes back as it is, for the schema to judge.
 */
export function runMigrations(
  saved: unknown,
  steps: readonly Migration[] = migrations,
  wanted: number = currentSchemaVersion,
): unknown {
  if (typeof saved !== 'object' || saved === null) return saved;
  let record = saved as Readonly<Record<string, unknown>>;
  for (;;) {
    const version = record['schemaVersion'];
    const step = version === wanted ? undefined : steps.find(({ from }) => from === version);
    if (step === undefined) return record;
    record = { ...step.migrate(record), schemaVersion: step.from + 1 };
  }
}
