import type { ReactElement } from 'react';
import { chartedCategories } from '../../../domain/administration.ts';
import { CategoryMark } from '../../../ui/category-mark.tsx';
import styles from './encounter-timeline.module.css';

/** What colours and patterns of the bars mean; only where there is room. Bars and their names say the same. */
export function TimelineLegend(): ReactElement {
  return (
    <div className={styles.legend} aria-hidden>
      {chartedCategories.slice(0, 3).map((category) => (
        <CategoryMark key={category} category={category} />
      ))}
      <span className={styles.notCounted}>Not counted</span>
    </div>
  );
}
