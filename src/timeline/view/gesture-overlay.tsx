import {
  changesNothing,
  gestureIntent,
  gestureLaneId,
  gestureMinute,
} from '../interaction/gesture-intent.ts';
import { minuteToPx, pxToMinute, type TimeScale } from '../geometry/time-scale.ts';
import type { Boxing, GestureState } from '../interaction/gesture.ts';
import type { EditIntent } from '../intent.ts';
import type { PassiveMark } from '../lane.ts';
import { barPx, rowTop, type LaidOutLane } from './layout-lanes.ts';
import { onPlane } from './plane.ts';

export interface GestureOverlayProps {
  readonly gesture: GestureState;
  readonly lanes: readonly LaidOutLane[];
  readonly scale: TimeScale;
  readonly passiveMarks: readonly PassiveMark[];
  readonly describe: ((intent: EditIntent) => string) | undefined;
  readonly refuses: ((intent: EditIntent) => boolean) | undefined;
}

/** What shows only during a gesture: the bar being drawn, a guide line, the parent's marks, the live text. */
export function GestureOverlay({
  gesture,
  lanes,
  scale,
  passiveMarks,
  describe,
  refuses,
}: GestureOverlayProps) {
  if (gesture.kind === 'boxing') return <DrawnBox boxing={gesture} />;
  const intent = gestureIntent(gesture);
  const laneId = gestureLaneId(gesture);
  const place = lanes.find(({ lane }) => lane.id === laneId);
  if (intent === undefined || place === undefined) return undefined;
  const minute = gestureMinute(gesture);
  const isBelow = place.top < 30;
  const isDrawing = intent.kind === 'create' || intent.kind === 'gap';
  const text = isDrawing && changesNothing(gesture) ? '' : (describe?.(intent) ?? '');
  const laneClass = refuses?.(intent) === true ? 'tl-overlay-lane tl-refused' : 'tl-overlay-lane';
  return (
    <div className="tl-overlay">
      <div className={laneClass} style={{ top: place.top, height: place.height }} />
      {passiveMarks.map((mark) => (
        <div
          key={`${mark.minute}-${mark.label}`}
          className="tl-passive"
          style={{ left: onPlane(mark.minute), top: place.top, height: place.height }}
        >
          <span>{mark.label}</span>
        </div>
      ))}
      {intent.kind === 'create' && (
        <div
          className="tl-ghost"
          style={{
            left: onPlane(intent.from),
            width: onPlane(intent.to - intent.from),
            top: place.top + rowTop(0),
            height: barPx,
          }}
        />
      )}
      {minute !== undefined && <div className="tl-guide" style={{ left: onPlane(minute) }} />}
      {minute !== undefined && text !== '' && (
        <>
          <div style={{ height: isBelow ? place.top + place.height + 4 : place.top - 26 }} />
          <div
            className="tl-tooltip"
            style={{ marginLeft: onPlane(minute), transform: besideMinute(scale, minute) }}
          >
            {text}
          </div>
        </>
      )}
    </div>
  );
}

/** At the right of its minute, as far as the whole text has room there. */
function besideMinute(scale: TimeScale, minute: number): string {
  const px = minuteToPx(scale, minute);
  return `translateX(max(${4 - px}px, min(8px, ${scale.widthPx - px - 4}px - 100%)))`;
}

/** The box drawn around bars. */
function DrawnBox({ boxing }: { readonly boxing: Boxing }) {
  const { press, minute, y } = boxing;
  const from = pxToMinute(press.scale, press.x);
  return (
    <div className="tl-overlay">
      <div
        className="tl-box"
        style={{
          left: onPlane(Math.min(from, minute)),
          width: onPlane(Math.abs(minute - from)),
          top: Math.min(press.y, y),
          height: Math.abs(y - press.y),
        }}
      />
    </div>
  );
}
