import type { EncounterSummary } from '../../storage/encounter-summary.ts';

/**
 * The stored encounters whose id in the file was in the list before, or came twice in one import. Nothing of what was
 * there gives way to them: they stand beside it.
 * @param fileIds ids as the files say them, in the order of `stored`
 */
export function importedAgain(
  stored: readonly EncounterSummary[],
  fileIds: readonly string[],
  before: readonly EncounterSummary[],
): readonly string[] {
  const known = new Set(
    before.flatMap(({ id, importedAs }) => (importedAs === undefined ? id : [id, importedAs])),
  );
  return stored.flatMap(({ id }, index) => {
    const fileId = fileIds[index] ?? id;
    if (known.has(fileId)) return id;
    known.add(fileId);
    return [];
  });
}
