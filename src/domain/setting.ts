export const settings = ['facility', 'professional'] as const;

/** Whose claim it is: the hospital's, or the physician's or clinic's. */
export type Setting = (typeof settings)[number];
