import { useLayoutEffect, useRef } from 'react';

/** The part of a timeline that shows lanes, in pixels; undefined where it cannot be measured. */
export interface Room {
  readonly widthPx: number | undefined;
  readonly heightPx: number | undefined;
}

export interface MeasuredRoomProps {
  readonly hasBands: boolean;
  readonly hasGutter: boolean;
  readonly hasOverview: boolean;
  readonly onMeasured: (room: Room) => void;
}

const noRoom: Room = { widthPx: undefined, heightPx: undefined };

/**
 * A timeline with nothing in it, in its place until it is measured: what is then drawn is drawn once, for the right size, and
 * nothing of it is run before.
 */
export function MeasuredRoom({ hasBands, hasGutter, hasOverview, onMeasured }: MeasuredRoomProps) {
  const axis = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { width = 0 } = axis.current?.getBoundingClientRect() ?? {};
    onMeasured(
      width > 0 ? { widthPx: width, heightPx: body.current?.getBoundingClientRect().height } : noRoom,
    );
  }, [onMeasured]);
  return (
    <div className="tl-root">
      <div className="tl-top">
        <div className="tl-corner" />
        {hasGutter && <div className="tl-gutter-title" />}
        <div className="tl-axis" ref={axis}>
          <div className="tl-days" />
          <div className="tl-times" />
          {hasBands && <div className="tl-bands" />}
        </div>
      </div>
      <div className="tl-body" ref={body} />
      {hasOverview && <div className="tl-overview" />}
    </div>
  );
}
