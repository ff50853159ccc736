import type { MarAdministration } from './mar-administration.ts';
import type { MarRow } from './mar-table.ts';

/** What rows say that stand twice in the record word for word, as on a page that was copied twice, is proposed once. */
export function withoutRepeated(
  administrations: readonly MarAdministration[],
  rows: readonly MarRow[],
): readonly MarAdministration[] {
  const textOf = new Map(rows.map(({ row, cells }) => [row, cells.join('\t')]));
  const seen = new Map<string, number>();
  return administrations.map((administration) => {
    const text = administration.rows.map((row) => textOf.get(row)).join('\n');
    const first = seen.get(text);
    if (first === undefined) seen.set(text, administration.id);
    if (first === undefined || administration.start === undefined) return administration;
    return {
      ...administration,
      isProposed: false,
      flags: [
        {
          code: 'repeated',
          message: `The same as row ${String(first)}, word for word: left out unless you tick it`,
        },
        ...administration.flags,
      ],
    };
  });
}
