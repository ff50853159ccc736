import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { followUpdates } from './follow-updates.ts';
import type { UpdateState, Updates } from './follow-updates.ts';
import { untilMayLeave } from './may-leave.ts';
import styles from './update-bar.module.css';

const patienceMs = 5000;

const words = {
  ready: 'A new version is ready',
  'taken-elsewhere': 'Another tab has moved on to a new version',
} as const;

/** Keeps the program usable offline, and offers a new version below every screen. It never interrupts an edit. */
export function UpdateBar(): ReactElement | undefined {
  const [state, setState] = useState<UpdateState>('none');
  const [isHeldUp, setHeldUp] = useState(false);
  const [isPutOff, setPutOff] = useState(false);
  const updates = useRef<Updates>(undefined);
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return undefined;
    const followed = followUpdates((next) => {
      setState(next);
      setPutOff(false);
    });
    updates.current = followed;
    return followed.stop;
  }, []);

  if (state === 'none' || isPutOff) return undefined;
  const reload = async (): Promise<void> => {
    setHeldUp(false);
    if (await untilMayLeave(patienceMs)) updates.current?.take();
    else setHeldUp(true);
  };
  return (
    <div role="status" className={styles.bar}>
      <span>
        {words[state]}
        {isHeldUp ? '. An edit is not saved yet, so the page stays: reload once it says Saved.' : ' – reload when you like.'}
      </span>
      <Button variant="outlined" onClick={() => void reload()}>
        Reload
      </Button>
      <Button onClick={() => setPutOff(true)}>Later</Button>
    </div>
  );
}
