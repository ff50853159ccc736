import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useClipboard } from '../clipboard/use-clipboard.ts';
import { useClipboardEvents } from '../clipboard/use-clipboard-events.ts';
import type { ReactElement, RefObject } from 'react';
import { administrationId } from '../../../domain/ids.ts';
import type { DragMode } from '../../../timeline/interaction/timeline-host.ts';
import type { TimelineLane } from '../../../timeline/lane.ts';
import type { TimelineHandle } from '../../../timeline/view/timeline-props.ts';
import { Timeline } from '../../../timeline/view/timeline.tsx';
import { ComingKeys } from '../../../ui/coming-keys.ts';
import { deferred } from '../../../ui/deferred.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import { useCoveredCoding } from '../covered-coding.ts';
import { lateKeys } from '../late-keys.ts';
import { useEditor, useShownEncounter, useWorkbench } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import { menuOfDialog } from './bar-menu-target.ts';
import type { BarMenuTarget } from './bar-menu-target.ts';
import { useTyped } from '../draft/encounter-draft.ts';
import { formatDay } from './format-day.ts';
import { LaneHeader } from './lane-header.tsx';
import { marksOfGesture } from './passive-marks.ts';
import { TimelineToolbar } from './timeline-toolbar.tsx';
import { useAddCommand } from './use-add-command.ts';
import { useFoldedLanes } from './use-folded-lanes.ts';
import { useGestures } from './use-gestures.ts';
import { useTimelineModel } from './use-timeline-model.ts';
import styles from './encounter-timeline.module.css';

const BarMenu = deferred(async () => (await import('./bar-menu.tsx')).BarMenu);
const TimelineCommands = deferred(async () => (await import('./timeline-commands.tsx')).TimelineCommands);

const wording = {
  untimed: 'No times',
  startUnknown: 'Start not charted',
  stopUnknown: 'Stop not charted',
  emptyLane: 'Draw a bar here, or press N',
};

/** The encounter on a time axis: one lane a line, edited by dragging, by keys and by menu. */
export function EncounterTimeline({ handle }: { readonly handle: RefObject<TimelineHandle | null> }): ReactElement {
  const encounter = useShownEncounter();
  const coding = useCoveredCoding();
  const selection = useEditor((state) => state.selection);
  const model = useTimelineModel();
  const { store } = useWorkbench();
  const { openSite } = useWorkbenchPlaces();
  const { gesture, lastIntent, handlers } = useGestures();
  const { lanes, fold, foldAll } = useFoldedLanes(model.lanes);
  const [left] = useTyped('dialog');
  const [menu, setMenu] = useState(() => menuOfDialog(left?.target));
  const [dragMode, setDragMode] = useState<DragMode>('draw');
  const root = useRef<HTMLElement>(null);
  // Here and not with the commands, which come a moment later: a paste, or the key that adds, would be lost before them without a word.
  useClipboardEvents(root, useClipboard());
  useAddCommand();
  const { dateOfService } = encounter;
  const dayText = useCallback((minute: number) => formatDay(dateOfService, minute), [dateOfService]);
  const renderLaneHeader = useCallback((lane: TimelineLane) => <LaneHeader lane={lane} onFold={fold} />, [fold]);
  const marks = useMemo(() => marksOfGesture(gesture, encounter, coding), [gesture, encounter, coding]);
  const addSite = useCallback(() => openSite({ kind: 'new', place: [] }), [openSite]);
  const toggleDragMode = useCallback(() => setDragMode((mode) => (mode === 'draw' ? 'select' : 'draw')), []);
  const deleteBar = useCallback((id: string) => handle.current?.deleteBar(id), [handle]);
  const closeMenu = (): void => {
    setMenu(undefined);
    // A menu gives the keyboard back to what had it. Where nothing had, or that was deleted, its bar gets it, or the neighbour.
    requestAnimationFrame(() => {
      if (menu === undefined || document.activeElement !== document.body) return;
      const { document: chart } = store.getState().history.present;
      if (chart.administrations.some(({ id }) => id === menu.id)) handle.current?.focusBar(menu.id);
      else handle.current?.focus();
    });
  };
  const openMenu = useCallback((target: BarMenuTarget) => setMenu(target), []);

  return (
    <section ref={root} className={styles.panel} aria-label="Timeline">
      <TimelineToolbar
        handle={handle}
        root={root}
        hasSelection={selection.length > 0}
        dragMode={dragMode}
        onDragMode={toggleDragMode}
        onAddSite={addSite}
        onMenu={openMenu}
      />
      <div className={styles.chart}>
        <Timeline
          ref={handle}
          label="Administrations over time"
          lanes={lanes}
          bands={model.bands}
          passiveMarks={marks}
          selection={selection}
          dragMode={dragMode}
          formatMinute={formatClock}
          formatDay={dayText}
          renderLaneHeader={renderLaneHeader}
          wording={wording}
          {...handlers}
          onFoldLane={fold}
          onContextMenu={(barId, point, minute) => {
            const id = administrationId(barId);
            if (!selection.includes(id)) handlers.onSelect([id]);
            setMenu({ id, point, minute });
          }}
        />
      </div>
      <Suspense fallback={<ComingKeys keys={lateKeys.timeline} />}>
        <TimelineCommands
          handle={handle}
          root={root}
          lastIntent={lastIntent}
          onMenu={openMenu}
          onDelete={deleteBar}
          onDragMode={toggleDragMode}
          onAddSite={addSite}
          onFoldAll={foldAll}
          onFold={fold}
        />
        {menu !== undefined && <BarMenu target={menu} onDelete={deleteBar} onClose={closeMenu} />}
      </Suspense>
    </section>
  );
}
