import { DataSet } from 'vis-data/peer';
import { Timeline } from 'vis-timeline/peer';
import 'vis-timeline/styles/vis-timeline-graph2d.css';

export const barSelector = '.vis-item.vis-range';

const origin = Date.UTC(2026, 0, 5);
const date = (minute) => new Date(origin + minute * 60_000);

export function mount(element, lanes, view) {
  const groups = new DataSet(lanes.map(({ id, label }) => ({ id, content: label })));
  const items = new DataSet(
    lanes.flatMap((lane) =>
      lane.bars.map((bar) => ({
        id: bar.id,
        group: lane.id,
        content: bar.label,
        start: date(bar.start),
        ...(bar.stop === undefined && bar.openStop !== true
          ? { type: 'point' }
          : { type: 'range', end: date(bar.stop ?? bar.start + 15) }),
      })),
    ),
  );
  return new Timeline(element, items, groups, {
    start: date(view.from),
    end: date(view.to),
    height: element.clientHeight,
    editable: { updateTime: true, updateGroup: true },
    zoomKey: 'ctrlKey',
    horizontalScroll: true,
    verticalScroll: true,
  });
}
