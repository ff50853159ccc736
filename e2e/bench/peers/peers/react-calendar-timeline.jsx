import moment from 'moment';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import CalendarTimeline from 'react-calendar-timeline';
import 'react-calendar-timeline/lib/Timeline.css';

export const barSelector = '.rct-item';

const Chart = CalendarTimeline.default ?? CalendarTimeline;
const origin = Date.UTC(2026, 0, 5);
const date = (minute) => origin + minute * 60_000;

function Calendar({ groups, given, view }) {
  const [items, setItems] = useState(given);
  const onItemMove = (id, start) =>
    setItems((last) =>
      last.map((item) =>
        item.id === id
          ? { ...item, start_time: start, end_time: start + item.end_time - item.start_time }
          : item,
      ),
    );
  return (
    <Chart
      groups={groups}
      items={items}
      defaultTimeStart={moment(date(view.from))}
      defaultTimeEnd={moment(date(view.to))}
      stackItems
      canMove
      canChangeGroup={false}
      dragSnap={60_000}
      minZoom={60_000}
      onItemMove={onItemMove}
    />
  );
}

export function mount(element, lanes, view) {
  const groups = lanes.map(({ id, label }) => ({ id, title: label }));
  const items = lanes.flatMap((lane) =>
    lane.bars.map((bar) => ({
      id: bar.id,
      group: lane.id,
      title: bar.label,
      start_time: date(bar.start),
      end_time: date(bar.stop ?? bar.start + 15),
    })),
  );
  flushSync(() => createRoot(element).render(<Calendar groups={groups} given={items} view={view} />));
}
