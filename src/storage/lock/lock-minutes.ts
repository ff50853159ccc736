import { z } from 'zod';

/** After how many minutes without a key or a click the store is locked. */
export const lockMinutesKey = 'lock-after-minutes';
export const lockMinutesSchema = z.int().min(1).max(120);
export const defaultLockMinutes = 10;
