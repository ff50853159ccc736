import { z } from 'zod';
import { isRealDate } from './clock-time.ts';

const datePattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const localPattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d$/;

export const isLocalDate = (value: unknown): value is string => typeof value === 'string' && datePattern.test(value) && isRealDate(value);

export const isLocalTime = (value: unknown): value is string => typeof value === 'string' && localPattern.test(value) && isRealDate(value.slice(0, 10));

export const dateSchema = z.string().refine(isLocalDate, 'expected a calendar date YYYY-MM-DD');

/** Local wall clock in whole minutes, without zone: `2026-03-02T10:12`. */
export const localTimeSchema = z.string().refine(isLocalTime, 'expected a local time YYYY-MM-DDTHH:MM');
