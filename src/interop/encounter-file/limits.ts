/** What a file may hold; beyond that it is refused rather than allowed to stop the browser. */
export const importLimits = {
  fileBytes: 50 * 1024 * 1024,
  fileCharacters: 50 * 1024 * 1024,
  lineCharacters: 5 * 1024 * 1024,
  depth: 64,
  /** Entries of any one list, and records of a file of one record a line. */
  records: 100_000,
  administrations: 20_000,
} as const;

/** A backup holds everything, sealed it is a third larger, and it has to come back. */
export const backupBytes = 350 * 1024 * 1024;
