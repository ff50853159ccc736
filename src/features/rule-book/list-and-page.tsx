import { useRef } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import styles from './list-and-page.module.css';

export interface ListAndPageProps {
  readonly label: string;
  /** Search and choices above the list. */
  readonly head?: ReactNode;
  /** Links marked with `data-entry`; arrow keys go from one to the next. */
  readonly list: ReactNode;
  readonly page: ReactNode;
  /** On a narrow screen the page hides the list. */
  readonly isPageOpen: boolean;
}

/** A list beside the page of its chosen entry; on a narrow screen one of the two. */
export function ListAndPage({ label, head, list, page, isPageOpen }: ListAndPageProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const entries = [...(box.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
    const at = entries.findIndex((entry) => entry === document.activeElement);
    const next = at === -1 ? (step === 1 ? entries[0] : undefined) : entries[at + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div className={styles.columns} data-page-open={isPageOpen}>
      {/* The links themselves take the focus; this only hears the keys that go from one to the next. */}
      <div ref={box} role="presentation" className={styles.side} onKeyDown={onKeyDown}>
        {head}
        <nav aria-label={label} className={styles.list}>
          {list}
        </nav>
      </div>
      <div className={styles.page}>{page}</div>
    </div>
  );
}
