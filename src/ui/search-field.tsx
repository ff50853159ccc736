import type { ComponentProps, ReactElement } from 'react';
import { SearchIcon } from './icons.tsx';
import styles from './search-field.module.css';

/** Words to search for. The class is of the whole field, all else of the input in it. */
export function SearchField({
  className,
  ...input
}: ComponentProps<'input'> & { readonly 'aria-label': string }): ReactElement {
  return (
    <span className={className === undefined ? styles.field : `${styles.field} ${className}`}>
      <SearchIcon className={styles.icon} />
      <input type="search" autoComplete="off" spellCheck={false} className={styles.input} {...input} />
    </span>
  );
}
