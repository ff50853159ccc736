import { useMemo, useState } from 'react';
import type { Encounter } from '../../../domain/encounter.ts';
import { shownEncounter } from '../../../document/editor-state.ts';
import { administrationId } from '../../../domain/ids.ts';
import type { EditIntent } from '../../../timeline/intent.ts';
import type { BarEdge } from '../../../timeline/lane.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useEditCommands } from '../use-edit-commands.ts';
import { beginPreviewTiming } from '../preview-timing.ts';
import { useWorkbench } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import { describeDrag } from './describe-drag.ts';
import { intentToCommand } from './intent-to-command.ts';
import { newStart } from './new-start.ts';

/** The bar whose edge is being dragged. */
export interface DraggedEdge {
  readonly barId: string;
  readonly edge: BarEdge;
}

/** What the timeline tells, as commands: previews while a gesture runs, one step when it is done. */
export function useGestures() {
  const { store } = useWorkbench();
  const places = useWorkbenchPlaces();
  const announce = useAnnounce();
  const { remove } = useEditCommands();
  const [dragged, setDragged] = useState<DraggedEdge>();

  const handlers = useMemo(() => {
    const presentEncounter = (): Encounter => store.getState().history.present.document;
    const tell = (result: { readonly ok: boolean; readonly error?: { readonly message: string } }): void => {
      if (!result.ok && result.error !== undefined) announce(result.error.message);
    };
    return {
      onIntent: (intent: EditIntent): void => {
        const state = store.getState();
        beginPreviewTiming(state.preview === undefined);
        if (intent.kind === 'set-edge') {
          setDragged((last) => (last?.barId === intent.barId && last.edge === intent.edge ? last : { barId: intent.barId, edge: intent.edge }));
        }
        const command = intentToCommand(intent, presentEncounter());
        if (command === undefined) state.dropPreview();
        else state.showPreview(command);
      },
      onCommit: (intent: EditIntent): void => {
        setDragged(undefined);
        const { preview, run, showPreview, commitPreview, dropPreview } = store.getState();
        if (intent.kind === 'create') {
          dropPreview();
          places.openForm({ kind: 'new', from: newStart(intent.laneId, intent) });
          return;
        }
        const command = intentToCommand(intent, presentEncounter());
        if (command === undefined) dropPreview();
        else if (preview === undefined) tell(run(command, { coalesce: true }));
        else {
          const shown = showPreview(command);
          if (shown.ok) commitPreview();
          else {
            dropPreview();
            tell(shown);
          }
        }
      },
      onCancel: (): void => {
        setDragged(undefined);
        store.getState().dropPreview();
      },
      onSelect: (ids: readonly string[]): void => store.getState().select(ids.map(administrationId)),
      onOpen: (barId: string, edge?: BarEdge): void =>
        places.openForm({ kind: 'edit', id: administrationId(barId), ...(edge === undefined ? {} : { field: edge }) }),
      onDelete: (ids: readonly string[]): void => remove(ids.map(administrationId)),
      onClearEdge: (barId: string, edge: BarEdge): void => {
        const id = administrationId(barId);
        const { run } = store.getState();
        tell(
          run(
            edge === 'start'
              ? { type: 'set-start-time', administrationId: id, start: undefined }
              : { type: 'set-stop-time', administrationId: id, stop: undefined },
          ),
        );
      },
      onCreateRequest: (laneId: string): void => places.openForm({ kind: 'new', from: newStart(laneId) }),
      describeDrag: (intent: EditIntent): string => describeDrag(intent, shownEncounter(store.getState())),
    };
  }, [store, places, announce, remove]);
  return { dragged, handlers };
}
