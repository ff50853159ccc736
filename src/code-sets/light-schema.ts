import * as z from 'zod/mini';

const codePattern = /^[A-Z0-9]{5}$/;

export const isCode = (value: unknown): value is string =>
  typeof value === 'string' && codePattern.test(value);

export const isCodeList = (value: unknown): value is string[] => Array.isArray(value) && value.every(isCode);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A record of thousands of codes whose values a plain predicate checks. The general-purpose record of the library
 * takes tens of milliseconds for such tables, which a person would feel when the app opens.
 */
export function codeRecord<T>(
  isValue: (value: unknown) => value is T,
  expected: string,
): z.ZodMiniType<Record<string, T>> {
  return z.pipe(
    z.unknown(),
    z.transform((table, context) => {
      if (!isRecord(table)) {
        context.issues.push({ code: 'custom', input: table, message: 'expected an object' });
        return z.NEVER;
      }
      const checked: Record<string, T> = {};
      for (const [key, value] of Object.entries(table)) {
        if (!isCode(key) || !isValue(value)) {
          context.issues.push({
            code: 'custom',
            input: value,
            path: [key],
            message: isCode(key) ? expected : 'a code has five capital letters or digits',
          });
          return z.NEVER;
        }
        checked[key] = value;
      }
      return checked;
    }),
  );
}

/** A list of rows, all of the same cells, each checked by its own predicate. Names the row and the column at fault. */
export function rowList<Row>(
  columns: readonly { readonly name: string; readonly isValid: (cell: unknown) => boolean }[],
): z.ZodMiniType<Row[]> {
  return z.pipe(
    z.unknown(),
    z.transform((rows, context) => {
      const fault = findFault(rows, columns);
      if (fault === undefined) return rows as Row[];
      context.issues.push({ code: 'custom', input: rows, ...fault });
      return z.NEVER;
    }),
  );
}

function findFault(
  rows: unknown,
  columns: readonly { readonly name: string; readonly isValid: (cell: unknown) => boolean }[],
): { path: (string | number)[]; message: string } | undefined {
  if (!Array.isArray(rows) || rows.length === 0) return { path: [], message: 'expected a list of rows' };
  for (const [index, row] of rows.entries()) {
    if (!Array.isArray(row) || row.length !== columns.length)
      return { path: [index], message: `expected ${String(columns.length)} cells` };
    for (const [cell, column] of columns.entries()) {
      if (!column.isValid(row[cell]))
        return {
          path: [index, column.name],
          message: `the ${column.name} of ${String(row[0])} is not valid`,
        };
    }
  }
  return undefined;
}
