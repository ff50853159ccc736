import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import styles from './slow-note.module.css';

const patienceMs = 200;

/** Says what is being waited for, and only when the wait can be felt. */
export function SlowNote({ text }: { readonly text: string }): ReactElement {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className={styles.slow}>
      {isSlow ? `${text} …` : ''}
    </p>
  );
}
