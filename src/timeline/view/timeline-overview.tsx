import { memo, useDeferredValue, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Interval } from '../../base/interval.ts';
import { overviewRows, overviewWidth } from '../geometry/overview-path.ts';
import { midnights, minuteOfDay } from '../geometry/ticks.ts';
import { pan, timeScale, zoomAt, type TimeScale } from '../geometry/time-scale.ts';
import type { TimelineLane } from '../lane.ts';
import type { ViewportStore } from './viewport-store.ts';
import type { TimelineWording } from './wording.ts';

export interface TimelineOverviewProps {
  readonly lanes: readonly TimelineLane[];
  /** All that there is to see. */
  readonly range: Interval;
  readonly store: ViewportStore;
  readonly setScale: (scale: TimeScale) => void;
  readonly bodyId: string;
  readonly formatMinute: (minute: number) => string;
  readonly formatDay: (midnight: number) => string;
  readonly wording: TimelineWording;
}

/** The bars of all lanes in one strip; drawn after everything else has been. */
const Bars = memo(function Bars({ lanes, range }: Pick<TimelineOverviewProps, 'lanes' | 'range'>) {
  const rows = overviewRows(lanes, range);
  // A path a row: of ten thousand bars the browser takes in anew only those of the row that changed.
  const paths = [
    ...rows.map(({ bars }, row) => [`bars ${String(row)}`, 'tl-overview-bar', bars] as const),
    ...rows.map(({ alerts }, row) => [`alerts ${String(row)}`, 'tl-overview-alert', alerts] as const),
  ].filter(([, , d]) => d !== '');
  return (
    <svg
      className="tl-overview-bars"
      viewBox={`0 0 ${String(overviewWidth)} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {paths.map(([key, kind, d]) => (
        <path key={key} className={kind} d={d} />
      ))}
    </svg>
  );
});

/** Where the view is in all of the time: a scroll bar that shows what it scrolls over. */
export const TimelineOverview = memo(function TimelineOverview(props: TimelineOverviewProps) {
  const { range, store, setScale, formatMinute, formatDay, wording } = props;
  const lanes = useDeferredValue(props.lanes);
  const strip = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const dragFrom = useRef<{ readonly x: number; readonly scale: TimeScale }>(undefined);
  const span = range.to - range.from;
  const percent = (minutes: number): string => `${String((minutes / span) * 100)}%`;

  useLayoutEffect(() => {
    const place = (): void => {
      const element = frame.current;
      const bar = strip.current;
      if (element === null || bar === null) return;
      const { from, to } = store.scale();
      const left = Math.max(range.from, Math.min(range.to, from));
      const right = Math.max(range.from, Math.min(range.to, to));
      element.style.left = `${String(((left - range.from) / span) * 100)}%`;
      element.style.width = `${String(((right - left) / span) * 100)}%`;
      const text = (at: number): string => {
        const minute = Math.round(at);
        return `${formatDay(minute - minuteOfDay(minute))} ${formatMinute(minuteOfDay(minute))}`;
      };
      bar.setAttribute('aria-valuenow', String(Math.round(left)));
      bar.setAttribute('aria-valuetext', `${text(from)} – ${text(to)}`);
    };
    place();
    return store.subscribe(place);
  }, [store, range, span, formatMinute, formatDay]);

  const minuteAt = (clientX: number): number => {
    const box = strip.current?.getBoundingClientRect();
    return box === undefined ? range.from : range.from + ((clientX - box.left) / box.width) * span;
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const scale = store.scale();
    const minute = minuteAt(event.clientX);
    const half = (scale.to - scale.from) / 2;
    const isInside = minute >= scale.from && minute <= scale.to;
    const start = isInside ? scale : timeScale(minute - half, minute + half, scale.widthPx);
    setScale(start);
    dragFrom.current = { x: event.clientX, scale: start };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const from = dragFrom.current;
    if (from === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const by = minuteAt(event.clientX) - minuteAt(from.x);
    setScale(timeScale(from.scale.from + by, from.scale.to + by, from.scale.widthPx));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const scale = store.scale();
    const screens = (part: number): TimeScale => pan(scale, scale.widthPx * part);
    const width = scale.to - scale.from;
    const next: Readonly<Record<string, () => TimeScale>> = {
      ArrowLeft: () => screens(-0.1),
      ArrowRight: () => screens(0.1),
      PageUp: () => screens(-0.8),
      PageDown: () => screens(0.8),
      Home: () => timeScale(range.from, range.from + width, scale.widthPx),
      End: () => timeScale(range.to - width, range.to, scale.widthPx),
      '+': () => zoomAt(scale, scale.widthPx / 2, 1.5),
      '-': () => zoomAt(scale, scale.widthPx / 2, 1 / 1.5),
    };
    const found = next[event.key];
    if (found === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setScale(found());
  };
  return (
    <div className="tl-overview" data-tl-inert="">
      <div className="tl-overview-title" aria-hidden="true">
        {wording.overview}
      </div>
      <div
        ref={strip}
        className="tl-overview-strip"
        role="scrollbar"
        tabIndex={0}
        aria-label={wording.overview}
        aria-controls={props.bodyId}
        aria-orientation="horizontal"
        aria-valuemin={Math.floor(range.from)}
        aria-valuemax={Math.ceil(range.to)}
        aria-valuenow={Math.floor(range.from)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => (dragFrom.current = undefined)}
        onPointerCancel={() => (dragFrom.current = undefined)}
        onKeyDown={onKeyDown}
      >
        {midnights(range.from, range.to)
          .filter((midnight) => midnight > range.from)
          .map((midnight) => (
            <div
              key={midnight}
              className="tl-overview-midnight"
              style={{ left: percent(midnight - range.from) }}
            />
          ))}
        <Bars lanes={lanes} range={range} />
        <div ref={frame} className="tl-overview-frame" />
      </div>
    </div>
  );
});
