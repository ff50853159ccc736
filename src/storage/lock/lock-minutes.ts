import * as z from 'zod/mini';

/** After how many minutes without a key or a click the store is locked. */
export const lockMinutesKey = 'lock-after-minutes';
export const lockMinutesSchema = z.int().check(z.gte(1), z.lte(120));
export const defaultLockMinutes = 10;
