import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Timeline } from '../../../../src/timeline/view/timeline.tsx';

export const barSelector = '.tl-track .tl-bar';

const clock = (minute) => {
  const ofDay = ((minute % 1440) + 1440) % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
};
const day = (midnight) => `Day ${Math.round(midnight / 1440) + 1}`;

/** Only the lanes of what moves are looked through, as in the application, which knows where each administration is. */
function moved(lanes, indexes, { barIds, byMinutes }) {
  const ids = new Set(barIds);
  const at = (minute) => minute + byMinutes;
  const next = [...lanes];
  for (const index of new Set(barIds.map((id) => indexes.get(id)))) {
    const lane = lanes[index];
    next[index] = {
      ...lane,
      bars: lane.bars.map((bar) =>
        ids.has(bar.id)
          ? { ...bar, start: at(bar.start), ...(bar.stop === undefined ? {} : { stop: at(bar.stop) }) }
          : bar,
      ),
    };
  }
  return next;
}

let laneIndexOf;

/** Made with the first move: where each bar is belongs to the parent, not to the timeline that is drawn. */
const laneIndexes = (lanes) =>
  (laneIndexOf ??= new Map(lanes.flatMap(({ bars }, index) => bars.map(({ id }) => [id, index]))));

function Chart({ given, view }) {
  const [lanes, setLanes] = useState(given);
  const [preview, setPreview] = useState();
  const [selection, setSelection] = useState([]);
  const applied = (intent) => (intent.kind === 'move' ? moved(lanes, laneIndexes(given), intent) : lanes);
  return (
    <Timeline
      label="Synthetic chart"
      lanes={preview ?? lanes}
      selection={selection}
      viewport={view}
      formatMinute={clock}
      formatDay={day}
      onSelect={setSelection}
      onIntent={(intent) => setPreview(applied(intent))}
      onCommit={(intent) => {
        setLanes(applied(intent));
        setPreview(undefined);
      }}
      onCancel={() => setPreview(undefined)}
    />
  );
}

export function mount(element, lanes, view) {
  flushSync(() => createRoot(element).render(<Chart given={lanes} view={view} />));
}
