import { useEffect, useEffectEvent, useState } from 'react';
import type { MouseEvent, ReactElement } from 'react';
import { Button } from './button.tsx';
import styles from './toast.module.css';

const shownMilliseconds = 10_000;

export interface ToastProps {
  readonly message: string;
  readonly onUndo?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** A field that is being typed in keeps the keyboard: left for the toast, it would take what is to be undone. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

/** A message that goes after ten seconds, not counting the time it is hovered or holds the focus. */
export function Toast({ message, onUndo, onClose }: ToastProps): ReactElement {
  const [isHeld, setHeld] = useState(false);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => close(), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [isHeld]);
  return (
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{message}</span>
      {onUndo !== undefined && (
        <Button className={styles.undo} onMouseDown={keepFocus} onClick={onUndo}>
          Undo
        </Button>
      )}
      <Button className={styles.close} onClick={onClose} aria-label="Dismiss message">
        ✕
      </Button>
    </div>
  );
}
