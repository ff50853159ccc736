import { stickyClass } from './plane.ts';
import type { BarBox } from './bar-box.ts';
import type { PlacedBar } from '../geometry/lane-stack.ts';

const leastLabelPx = 30;

/** Name and badges, over the bar and into the free room right of it; gone when there is no room to read. */
export function BarLabel({ placed, box }: { readonly placed: PlacedBar; readonly box: BarBox }) {
  const { bar, extent } = placed;
  if (box.labelRoomPx < leastLabelPx) return undefined;
  const isBeside = box.isLabelAfter || extent.isPoint;
  return (
    <div className="tl-label-clip" aria-hidden="true" style={{ left: box.labelLeft }}>
      <div
        className={isBeside ? 'tl-label tl-label-beside' : `tl-label ${stickyClass}`}
        data-tl-from={extent.from}
        data-tl-to={extent.to}
      >
        {bar.severity !== undefined && (
          <span className={`tl-icon tl-icon-${bar.severity}`}>{bar.severity === 'error' ? '!' : '▲'}</span>
        )}
        <span className="tl-name">{bar.label}</span>
        {bar.badges.map((badge) => (
          <span className="tl-badge" key={badge}>
            {badge}
          </span>
        ))}
      </div>
    </div>
  );
}
