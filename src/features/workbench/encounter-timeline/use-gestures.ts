import { useMemo, useRef, useState } from 'react';
import type { Encounter } from '../../../domain/encounter.ts';
import { shownEncounter } from '../../../document/editor-state.ts';
import { administrationId } from '../../../domain/ids.ts';
import type { EditIntent } from '../../../timeline/intent.ts';
import type { BarEdge } from '../../../timeline/lane.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useUndoToast } from '../../../ui/use-undo-toast.tsx';
import { useEditCommands } from '../use-edit-commands.ts';
import { beginPreviewTiming } from '../preview-timing.ts';
import { useWorkbench } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import { describeDrag, sayDrag } from './describe-drag.ts';
import { intentToCommand } from './intent-to-command.ts';
import { laneRefusal } from './lane-refusal.ts';
import { newStart } from './new-start.ts';
import { nextGesture } from './passive-marks.ts';
import type { Gesture } from './passive-marks.ts';
import { siteLaneId, siteOfLane } from './timeline-lane-id.ts';

/** What the timeline tells, as commands: previews while a gesture runs, one step when it is done. */
export function useGestures() {
  const { store } = useWorkbench();
  const places = useWorkbenchPlaces();
  const announce = useAnnounce();
  const { show } = useUndoToast();
  const { remove } = useEditCommands();
  const [gesture, setGesture] = useState<Gesture>();
  const lastIntent = useRef<EditIntent>(undefined);

  const handlers = useMemo(() => {
    const presentEncounter = (): Encounter => store.getState().history.present.document;
    const begin = (intent: EditIntent): void => {
      lastIntent.current = intent;
      setGesture((last) => nextGesture(last, intent));
    };
    const end = (): void => {
      lastIntent.current = undefined;
      setGesture(undefined);
    };
    const tell = (result: { readonly ok: boolean; readonly error?: { readonly message: string } }): void => {
      if (!result.ok && result.error !== undefined) announce(result.error.message);
    };
    return {
      onIntent: (intent: EditIntent): void => {
        const state = store.getState();
        beginPreviewTiming(state.preview === undefined);
        begin(intent);
        const command = intentToCommand(intent, presentEncounter());
        if (command === undefined) state.dropPreview();
        else state.showPreview(command);
        // What makes a preview is told when it rests.
        if (command === undefined && intent.kind === 'move') announce(sayDrag(intent, presentEncounter()));
      },
      onCommit: (intent: EditIntent): void => {
        end();
        const { preview, run, showPreview, commitPreview, dropPreview } = store.getState();
        if (intent.kind === 'create') {
          dropPreview();
          places.openForm({ kind: 'new', from: newStart(intent.laneId, intent) });
          return;
        }
        const refusal = laneRefusal(intent, presentEncounter());
        if (refusal !== undefined) show({ message: refusal });
        const command = intentToCommand(intent, presentEncounter());
        if (command === undefined) dropPreview();
        else if (preview === undefined) tell(run(command, { coalesce: true }));
        else {
          const shown = showPreview(command);
          if (shown.ok) {
            commitPreview();
            if (command.type === 'copy-administrations') store.getState().select(command.newIds);
          }
          else {
            dropPreview();
            tell(shown);
          }
        }
      },
      onCancel: (): void => {
        store.getState().dropPreview();
        end();
      },
      onSelect: (ids: readonly string[]): void => {
        store.getState().select(ids.map(administrationId));
        if (ids.length > 1) announce(`${String(ids.length)} administrations selected`);
      },
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
      onMoveLane: (laneId: string, beforeLaneId: string | undefined): void => {
        const id = siteOfLane(laneId);
        if (id === undefined) return;
        const others = presentEncounter().accessSites.filter((site) => site.id !== id);
        const before = others.findIndex((site) => siteLaneId(site.id) === beforeLaneId);
        tell(store.getState().run({ type: 'reorder-access-site', accessSiteId: id, index: before < 0 ? others.length : before }));
      },
      refuses: (intent: EditIntent): boolean => laneRefusal(intent, presentEncounter()) !== undefined,
      describeDrag: (intent: EditIntent): string => describeDrag(intent, shownEncounter(store.getState())),
    };
  }, [store, places, announce, show, remove]);
  return { gesture, lastIntent, handlers };
}
