import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactElement, ReactNode } from 'react';
import styles from './split-pane.module.css';

export interface SplitPaneProps {
  /** What the divider resizes. Example: "Height of the timeline". */
  readonly label: string;
  /** Share of the upper pane at first, in percent; with `fitsLower` the least that it gets until the divider is moved. */
  readonly initial: number;
  /** The lower pane takes what it needs, so that the upper one has the rest, until a person moves the divider. */
  readonly fitsLower?: boolean;
  /** With `fitsLower`: the lower pane takes all that it may have, as more is about to come into it and nothing shall move then. */
  readonly isLowerHeld?: boolean;
  readonly upper: ReactNode;
  readonly lower: ReactNode;
}

const least = 15;
const most = 85;
const within = (percent: number): number => Math.min(most, Math.max(least, percent));

const rowsOf = (percent: number | undefined, initial: number, isLowerHeld: boolean): string =>
  percent === undefined
    ? `minmax(0, 1fr) 7px ${isLowerHeld ? 'minmax(0, ' : 'fit-content('}${String(100 - initial)}%)`
    : `minmax(0, ${String(percent)}fr) 7px minmax(0, ${String(100 - percent)}fr)`;

/** Two panes one above the other; the divider moves by pointer and by arrow keys, and a double click puts it back. */
export function SplitPane({
  label,
  initial,
  fitsLower = false,
  isLowerHeld = false,
  upper,
  lower,
}: SplitPaneProps): ReactElement {
  const atFirst = fitsLower ? undefined : initial;
  const [percent, setPercent] = useState<number | undefined>(atFirst);
  const root = useRef<HTMLDivElement>(null);

  const shown = (): number => {
    const box = root.current?.getBoundingClientRect();
    const above = root.current?.firstElementChild?.getBoundingClientRect();
    return (
      percent ??
      (box === undefined || above === undefined || box.height === 0
        ? initial
        : (above.height / box.height) * 100)
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target =
      event.key === 'ArrowUp'
        ? shown() - 4
        : event.key === 'ArrowDown'
          ? shown() + 4
          : event.key === 'Home'
            ? least
            : event.key === 'End'
              ? most
              : undefined;
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
    <div
      ref={root}
      className={styles.split}
      style={{ gridTemplateRows: rowsOf(percent, initial, isLowerHeld) }}
    >
      <div className={styles.pane}>{upper}</div>
      <div
        role="slider"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={Math.round(percent ?? initial)}
        aria-valuetext={
          percent === undefined ? 'as much as there is room for' : `${String(Math.round(percent))} %`
        }
        aria-valuemin={least}
        aria-valuemax={most}
        tabIndex={0}
        className={styles.divider}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onDoubleClick={() => setPercent(atFirst)}
      />
      <div className={styles.pane}>{lower}</div>
    </div>
  );
}
