export const browserFlags: readonly string[];
