import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { EditIntent } from '../../src/timeline/intent.ts';
import type { TimelineBar, TimelineLane } from '../../src/timeline/lane.ts';
import type { TimelineHandle } from '../../src/timeline/view/timeline-props.ts';
import { Timeline } from '../../src/timeline/view/timeline.tsx';
import { syntheticLanes } from './synthetic-lanes.ts';

/**
 * The timeline alone, with made-up lanes and a parent that only moves bars: `timeline.html?lanes=200&bars=10000&days=7`.
 * `window.timeline` is its handle, `window.mountMs` the time from the first line to the first layout.
 */
const query = new URLSearchParams(location.search);
const number = (name: string, otherwise: number): number => Number(query.get(name) ?? otherwise);
const given = syntheticLanes(number('lanes', 50), number('bars', 1000), number('days', 3));

const edited = (bar: TimelineBar, intent: EditIntent): TimelineBar => {
  if (intent.kind === 'set-edge') return { ...bar, [intent.edge]: intent.minute };
  if (intent.kind !== 'move') return bar;
  const { start, stop } = bar;
  return {
    ...bar,
    ...(start === undefined ? {} : { start: start + intent.byMinutes }),
    ...(stop === undefined ? {} : { stop: stop + intent.byMinutes }),
  };
};

/** The lanes as an intent makes them; those it does not touch stay the same objects. */
function applied(lanes: readonly TimelineLane[], intent: EditIntent): readonly TimelineLane[] {
  if (intent.kind === 'create' || intent.kind === 'gap') return lanes;
  const ids = new Set(intent.kind === 'move' ? intent.barIds : [intent.barId]);
  return lanes.map((lane) =>
    lane.bars.some(({ id }) => ids.has(id))
      ? { ...lane, bars: lane.bars.map((bar) => (ids.has(bar.id) ? edited(bar, intent) : bar)) }
      : lane,
  );
}

const clock = (minute: number): string => {
  const ofDay = ((minute % 1440) + 1440) % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
};
const day = (midnight: number): string => `Day ${Math.round(midnight / 1440) + 1}`;

function Demo() {
  const handle = useRef<TimelineHandle>(null);
  const [lanes, setLanes] = useState(given);
  const [preview, setPreview] = useState<readonly TimelineLane[]>();
  const [selection, setSelection] = useState<readonly string[]>([]);
  Object.assign(globalThis, { timeline: handle });
  return (
    <Timeline
      ref={handle}
      label="Synthetic chart"
      lanes={preview ?? lanes}
      selection={selection}
      formatMinute={clock}
      formatDay={day}
      onSelect={setSelection}
      onIntent={(intent) => setPreview(applied(lanes, intent))}
      onCommit={(intent) => {
        setLanes(applied(lanes, intent));
        setPreview(undefined);
      }}
      onCancel={() => setPreview(undefined)}
    />
  );
}

const element = document.getElementById('root');
if (element === null) throw new Error('there is no place to draw');
const root = createRoot(element);
const startedAt = performance.now();
flushSync(() => root.render(<Demo />));
element.getBoundingClientRect();
Object.assign(globalThis, { mountMs: performance.now() - startedAt });
