import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactElement, ReactNode } from 'react';
import styles from './split-pane.module.css';

export interface SplitPaneProps {
  /** What the divider resizes. Example: "Height of the timeline". */
  readonly label: string;
  /** Share of the upper pane at first, in percent. */
  readonly initial: number;
  readonly upper: ReactNode;
  readonly lower: ReactNode;
}

const least = 15;
const most = 85;
const within = (percent: number): number => Math.min(most, Math.max(least, percent));

/** Two panes one above the other; the divider moves by pointer and by arrow keys. */
export function SplitPane({ label, initial, upper, lower }: SplitPaneProps): ReactElement {
  const [percent, setPercent] = useState(initial);
  const root = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const target =
      event.key === 'ArrowUp' ? percent - 4 : event.key === 'ArrowDown' ? percent + 4 : event.key === 'Home' ? least : event.key === 'End' ? most : undefined;
    if (target === undefined) return;
    event.preventDefault();
    setPercent(within(target));
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || root.current === null) return;
    const box = root.current.getBoundingClientRect();
    setPercent(within(((event.clientY - box.top) / box.height) * 100));
  };
  return (
    <div ref={root} className={styles.split} style={{ gridTemplateRows: `minmax(0, ${String(percent)}fr) 7px minmax(0, ${String(100 - percent)}fr)` }}>
      <div className={styles.pane}>{upper}</div>
      <div
        role="slider"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={Math.round(percent)}
        aria-valuetext={`${String(Math.round(percent))} %`}
        aria-valuemin={least}
        aria-valuemax={most}
        tabIndex={0}
        className={styles.divider}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onDoubleClick={() => setPercent(initial)}
      />
      <div className={styles.pane}>{lower}</div>
    </div>
  );
}
