import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import type { Interval } from '../../../base/interval.ts';
import { administrationId } from '../../../domain/ids.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import type { TimelineLane } from '../../../timeline/lane.ts';
import type { TimelineHandle } from '../../../timeline/view/timeline-props.ts';
import { Timeline } from '../../../timeline/view/timeline.tsx';
import { formatClock } from '../../../ui/format-clock.ts';
import { useRegisterCommands } from '../../../ui/use-register-commands.ts';
import { useCoveredCoding } from '../covered-coding.ts';
import { useEditor, useShownEncounter, useWorkbench } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import { formatDay } from './format-day.ts';
import { LaneHeader } from './lane-header.tsx';
import { passiveMarks } from './passive-marks.ts';
import { selectedRange } from './selected-range.ts';
import { TimelineToolbar } from './timeline-toolbar.tsx';
import { useGestures } from './use-gestures.ts';
import { useTimelineModel } from './use-timeline-model.ts';
import styles from './encounter-timeline.module.css';

const BarMenu = lazy(async () => ({ default: (await import('./bar-menu.tsx')).BarMenu }));

const renderLaneHeader = (lane: TimelineLane): ReactElement => <LaneHeader lane={lane} />;
const clockOfDay = (minute: number): string => formatClock(minute).slice(0, 5);
const wording = {
  untimed: 'No times',
  startUnknown: 'Start not charted',
  stopUnknown: 'Stop not charted',
  emptyLane: 'Draw a bar here, or press N',
};

interface OpenMenu {
  readonly id: AdministrationId;
  readonly point: { readonly x: number; readonly y: number };
}

/** The encounter on a time axis: one lane a line, edited by dragging, by keys and by menu. */
export function EncounterTimeline({ handle }: { readonly handle: RefObject<TimelineHandle | null> }): ReactElement {
  const { store } = useWorkbench();
  const encounter = useShownEncounter();
  const coding = useCoveredCoding();
  const selection = useEditor((state) => state.selection);
  const { lanes, bands } = useTimelineModel();
  const { openSite } = useWorkbenchPlaces();
  const { dragged, handlers } = useGestures();
  const [menu, setMenu] = useState<OpenMenu>();
  const [viewport, setViewport] = useState<Interval>();
  const { dateOfService } = encounter;
  const dayText = useCallback((minute: number) => formatDay(dateOfService, minute), [dateOfService]);

  useEffect(() => {
    // The view is set once; from then on it is the timeline's own again.
    if (viewport !== undefined) setViewport(undefined);
  }, [viewport]);

  const draggedStop = dragged?.edge === 'stop' ? encounter.administrations.find(({ id }) => id === dragged.barId) : undefined;
  const marks = useMemo(
    () => (draggedStop === undefined ? [] : passiveMarks(draggedStop, coding?.administrations.get(draggedStop.id)?.category ?? draggedStop.category)),
    [draggedStop, coding],
  );
  const range = selectedRange(encounter, selection);
  const zoomToSelection = useCallback(() => {
    const { history, selection: selected } = store.getState();
    setViewport(selectedRange(history.present.document, selected));
  }, [store]);
  const addSite = useCallback(() => openSite({ kind: 'new', place: [] }), [openSite]);
  const openMenu = (barId: string, point: OpenMenu['point']): void => {
    const id = administrationId(barId);
    if (!selection.includes(id)) handlers.onSelect([id]);
    setMenu({ id, point });
  };
  useRegisterCommands([
    { id: 'timeline.zoom-in', title: 'Zoom the timeline in', group: 'Timeline', run: () => handle.current?.zoomIn() },
    { id: 'timeline.zoom-out', title: 'Zoom the timeline out', group: 'Timeline', run: () => handle.current?.zoomOut() },
    { id: 'timeline.fit', title: 'Fit the whole encounter in the timeline', group: 'Timeline', shortcut: 'shift+f', run: () => handle.current?.fit() },
    { id: 'timeline.selection', title: 'Zoom the timeline to the selection', group: 'Timeline', run: zoomToSelection, isEnabled: () => range !== undefined },
    { id: 'timeline.add-site', title: 'Add an access site', group: 'Timeline', run: addSite },
  ]);

  return (
    <section className={styles.panel} aria-label="Timeline">
      <TimelineToolbar handle={handle} hasSelection={range !== undefined} onAddSite={addSite} onZoomToSelection={zoomToSelection} />
      <div className={styles.chart}>
        <Timeline
          ref={handle}
          label="Administrations over time"
          lanes={lanes}
          bands={bands}
          passiveMarks={marks}
          selection={selection}
          formatMinute={clockOfDay}
          formatDay={dayText}
          renderLaneHeader={renderLaneHeader}
          wording={wording}
          {...(viewport === undefined ? {} : { viewport })}
          {...handlers}
          onContextMenu={openMenu}
        />
      </div>
      <Suspense>{menu !== undefined && <BarMenu id={menu.id} point={menu.point} onClose={() => setMenu(undefined)} />}</Suspense>
    </section>
  );
}
