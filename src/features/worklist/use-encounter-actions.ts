import { useCallback } from 'react';
import { encounterId } from '../../domain/ids.ts';
import { exportedTogether } from '../../document/exported-encounter.ts';
import type { RemovedEncounter } from '../../storage/encounter-repository.ts';
import { useRepositories } from '../../storage/repository-context.ts';
import { useDuplicateEncounter, useRemoveEncounter } from '../../storage/use-encounters.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import { useUndoToast } from '../../ui/use-undo-toast.tsx';
import { exportFile } from './export-file.ts';

export const countEncounters = (n: number): string => `${String(n)} encounter${n === 1 ? '' : 's'}`;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What can be done to encounters of the list. Failures are told in the toast; nothing is asked beforehand. */
export function useEncounterActions() {
  const { encounters: repository } = useRepositories();
  const { remove, undo } = useRemoveEncounter();
  const { mutateAsync: copy } = useDuplicateEncounter();
  const toast = useUndoToast();
  const announce = useAnnounce();
  const removeOne = remove.mutateAsync;
  const restoreOne = undo.mutateAsync;

  const removeAll = useCallback(
    async (ids: readonly string[], verb = 'Deleted') => {
      const removed: RemovedEncounter[] = [];
      const bringBack = async (): Promise<void> => {
        const kept = await Promise.all(removed.map((one) => restoreOne(one)));
        const missing = kept.filter((isBack) => !isBack).length;
        if (missing > 0)
          toast.show({ message: `${countEncounters(missing)} could not be brought back: the id is taken` });
        else announce(`Brought back ${countEncounters(removed.length)}`);
      };
      try {
        for (const id of ids) {
          const one = await removeOne(encounterId(id));
          if (one !== undefined) removed.push(one);
        }
        toast.show({ message: `${verb} ${countEncounters(removed.length)}`, undo: () => void bringBack() });
      } catch (error) {
        toast.show({
          message: `Not everything could be deleted: ${reasonOf(error)}`,
          undo: () => void bringBack(),
        });
      }
    },
    [removeOne, restoreOne, toast, announce],
  );

  /** Answers the ids of the copies. */
  const duplicateAll = useCallback(
    async (ids: readonly string[]): Promise<readonly string[]> => {
      const made: string[] = [];
      try {
        for (const id of ids) {
          const result = await copy(encounterId(id));
          if (result.status === 'created') made.push(result.summary.id);
        }
        toast.show({
          message: `Duplicated ${countEncounters(made.length)}`,
          undo: () => void removeAll(made, 'Took back'),
        });
      } catch (error) {
        toast.show({ message: `Could not duplicate: ${reasonOf(error)}` });
      }
      return made;
    },
    [copy, toast, removeAll],
  );

  const exportAll = useCallback(
    async (ids: readonly string[]) => {
      try {
        const opened = await Promise.all(ids.map((id) => repository.open(encounterId(id))));
        const documents = exportedTogether(
          opened.flatMap((one) =>
            one.status === 'ok'
              ? [{ encounter: one.record.document, importedAs: one.record.workflow.importedAs }]
              : [],
          ),
        );
        if (documents.length === 0) {
          toast.show({ message: 'Nothing to export: no encounter could be read' });
          return;
        }
        const { fileName, text } = exportFile(documents, new Date());
        saveFile(fileName, text);
        toast.show({ message: `Exported ${countEncounters(documents.length)} to ${fileName}` });
      } catch (error) {
        toast.show({ message: `Could not export: ${reasonOf(error)}` });
      }
    },
    [repository, toast],
  );

  return { removeAll, duplicateAll, exportAll };
}
