import { TimelineContext, groupItemsToRows, useItem, useRow, useTimelineContext } from 'dnd-timeline';
import { memo, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** It brings hooks, no drawing and no windowing of its own: rows and items as its documentation shows them. */
export const barSelector = '.bench-bar';

const Item = memo(function Item({ item }) {
  const { setNodeRef, attributes, listeners, itemStyle, itemContentStyle } = useItem(item);
  return (
    <div ref={setNodeRef} {...listeners} {...attributes} style={itemStyle}>
      <div style={itemContentStyle}>
        <div className="bench-bar" style={{ width: '100%' }}>
          {item.label}
        </div>
      </div>
    </div>
  );
});

function Row({ id, label, children }) {
  const { setNodeRef, rowWrapperStyle, rowStyle, rowSidebarStyle } = useRow({ id });
  return (
    <div style={{ ...rowWrapperStyle, minHeight: 40 }}>
      <div style={{ ...rowSidebarStyle, width: 148 }}>{label}</div>
      <div ref={setNodeRef} style={rowStyle}>
        {children}
      </div>
    </div>
  );
}

function Rows({ lanes, items }) {
  const { setTimelineRef, style, range } = useTimelineContext();
  const rows = useMemo(() => groupItemsToRows(items, range), [items, range]);
  return (
    <div ref={setTimelineRef} style={style}>
      {lanes.map(({ id, label }) => (
        <Row key={id} id={id} label={label}>
          {(rows[id] ?? []).map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </Row>
      ))}
    </div>
  );
}

function Chart({ lanes, given, view }) {
  const [range, setRange] = useState({ start: view.from, end: view.to });
  const [items, setItems] = useState(given);
  const onDragEnd = ({ active, over }) => {
    const span = active.data.current.getSpanFromDragEvent?.({ active, over });
    if (span) setItems((last) => last.map((item) => (item.id === active.id ? { ...item, span } : item)));
  };
  return (
    <TimelineContext
      range={range}
      onRangeChanged={setRange}
      onDragEnd={onDragEnd}
      onResizeEnd={() => undefined}
      sidebarWidth={148}
    >
      <Rows lanes={lanes} items={items} />
    </TimelineContext>
  );
}

export function mount(element, lanes, view) {
  const items = lanes.flatMap((lane) =>
    lane.bars.map((bar) => ({
      id: bar.id,
      rowId: lane.id,
      label: bar.label,
      span: { start: bar.start, end: bar.stop ?? bar.start + 15 },
    })),
  );
  flushSync(() => createRoot(element).render(<Chart lanes={lanes} given={items} view={view} />));
}
