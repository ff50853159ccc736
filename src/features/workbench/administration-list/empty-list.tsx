import type { ReactElement } from 'react';
import { EmptyState } from '../../../ui/empty-state.tsx';
import styles from './administration-list.module.css';

/** The list before the first administration: how to begin, three ways. */
export function EmptyList(): ReactElement {
  return (
    <div className={styles.scroller}>
      <EmptyState title="What was given?">
        <p>
          Write it in the entry line above, one administration a line: <code>ceftriaxone 1g ivpb 1012-1047 L AC</code>. Times need no colon. The
          first access site is added as you name it; a second one is offered before it is
          <span className={styles.keys}>
            , and <kbd>Tab</kbd> takes it
          </span>
          .
        </p>
        <p>
          Or draw a bar on a lane of the timeline
          <span className={styles.keys}>
            , or press <kbd>N</kbd> there
          </span>
          . Several lines pasted at once are read one by one. The claim follows every step.
        </p>
      </EmptyState>
    </div>
  );
}
