import type { ReactElement } from 'react';
import type { ChartedCategory } from '../domain/administration.ts';
import styles from './category-mark.module.css';

const names: Readonly<Record<ChartedCategory, { readonly short: string; readonly name: string }>> = {
  therapeutic: { short: 'Thx', name: 'Therapeutic' },
  chemotherapy: { short: 'Chemo', name: 'Chemotherapy' },
  hydration: { short: 'Hyd', name: 'Hydration' },
  'not-coded': { short: 'None', name: 'Not coded' },
};

export interface CategoryMarkProps {
  readonly category: ChartedCategory;
  readonly isShort?: boolean;
}

/** A category as a swatch with its own pattern and its name: plain, dense stripes, waves of dots, or empty. */
export function CategoryMark({ category, isShort = false }: CategoryMarkProps): ReactElement {
  const { short, name } = names[category];
  return (
    <span className={styles.mark}>
      <span aria-hidden className={`${styles.swatch ?? ''} ${styles[category] ?? ''}`} />
      {isShort ? <abbr title={name}>{short}</abbr> : name}
    </span>
  );
}
