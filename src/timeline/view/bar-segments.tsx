import type { TimelineBar } from '../lane.ts';
import type { BarBox } from './bar-box.ts';

/** Stretches that do not count, gaps, and thin marks. Each says why on hover. */
export function BarSegments({ bar, box }: { readonly bar: TimelineBar; readonly box: BarBox }) {
  return (
    <>
      {bar.segments?.map((segment) => (
        <div
          key={`${segment.kind}-${segment.from}-${segment.to}`}
          className={`tl-segment tl-${segment.kind}`}
          title={segment.reason}
          style={{ left: box.inSlot(segment.from), width: box.lengthInSlot(segment.to - segment.from) }}
        />
      ))}
      {bar.marks?.map((mark) => (
        <div
          key={`${mark.minute}-${mark.label}`}
          className="tl-mark"
          title={mark.label}
          style={{ left: box.inSlot(mark.minute) }}
        />
      ))}
    </>
  );
}
