import { z } from 'zod';
import { isRealDate } from './clock-time.ts';

const datePattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const localPattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d$/;

export const dateSchema = z
  .string()
  .refine((text) => datePattern.test(text) && isRealDate(text), 'expected a calendar date YYYY-MM-DD');

/** Local wall clock in whole minutes, without zone: `2026-03-02T10:12`. */
export const localTimeSchema = z
  .string()
  .refine((text) => localPattern.test(text) && isRealDate(text.slice(0, 10)), 'expected a local time YYYY-MM-DDTHH:MM');
