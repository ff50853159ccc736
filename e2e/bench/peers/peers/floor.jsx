import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** The least a timeline can do: divs for the lanes and bars in sight, native scrolling, one bar that follows the pointer. */
export const barSelector = '.bench-bar';

const lanePx = 40;
const overscanPx = 200;

function Floor({ lanes, view, size }) {
  const scroller = useRef(null);
  const [perMinute, setPerMinute] = useState(size.width / (view.to - view.from));
  const [at, setAt] = useState({ left: 0, top: 0 });
  const [drag, setDrag] = useState();
  useLayoutEffect(() => {
    const element = scroller.current;
    const onWheel = (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      setPerMinute((last) => last * 2 ** (-event.deltaY / 240));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);
  const firstLane = Math.max(0, Math.floor((at.top - overscanPx) / lanePx));
  const lastLane = Math.ceil((at.top + size.height + overscanPx) / lanePx);
  const from = (at.left - overscanPx) / perMinute;
  const to = (at.left + size.width + overscanPx) / perMinute;
  const lastMinute = lanes[0].bars.at(-1).start + 1440;
  return (
    <div
      ref={scroller}
      style={{ height: '100%', overflow: 'auto', position: 'relative' }}
      onScroll={(event) =>
        setAt({ left: event.currentTarget.scrollLeft, top: event.currentTarget.scrollTop })
      }
      onPointerMove={(event) => drag !== undefined && setDrag({ ...drag, by: event.clientX - drag.from })}
      onPointerUp={() => setDrag(undefined)}
    >
      <div style={{ width: lastMinute * perMinute, height: lanes.length * lanePx }}>
        {lanes.slice(firstLane, lastLane).map((lane, index) => (
          <div
            key={lane.id}
            className="lane"
            style={{ top: (firstLane + index) * lanePx, width: lastMinute * perMinute }}
          >
            {lane.bars
              .filter((bar) => bar.start < to && (bar.stop ?? bar.start + 15) > from)
              .map((bar) => (
                <div
                  key={bar.id}
                  className="bench-bar"
                  style={{
                    position: 'absolute',
                    left: bar.start * perMinute,
                    width: ((bar.stop ?? bar.start + 15) - bar.start) * perMinute,
                    ...(drag?.id === bar.id ? { transform: `translateX(${drag.by}px)` } : {}),
                  }}
                  onPointerDown={(event) => setDrag({ id: bar.id, from: event.clientX, by: 0 })}
                >
                  {bar.label}
                </div>
              ))}
          </div>
        ))}
      </div>
    </div>
  );
}

export function mount(element, lanes, view) {
  const size = { width: element.clientWidth, height: element.clientHeight };
  flushSync(() => createRoot(element).render(<Floor lanes={lanes} view={view} size={size} />));
}
