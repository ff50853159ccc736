/** What a file may hold; beyond that it is refused rather than allowed to stop the browser. */
export const importLimits = {
  fileCharacters: 50 * 1024 * 1024,
  lineCharacters: 5 * 1024 * 1024,
  depth: 64,
  administrations: 20_000,
} as const;
