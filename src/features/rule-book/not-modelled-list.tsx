import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { notModelled } from '../../rules/index.ts';
import { CitationList } from './citation-list.tsx';
import styles from './reading-card.module.css';
import list from './plain-list.module.css';
import page from './reading-page.module.css';

/** What is known, is not decided here, and why; `id` is brought into view. */
export function NotModelledList({ id }: { readonly id: string | undefined }): ReactElement {
  const shown = useRef<HTMLLIElement>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'center' });
  }, [id]);
  return (
    <div className={list.scroll}>
      <article className={page.page}>
        <h2 className={page.title}>What Dripline does not decide</h2>
        <p className={page.lead}>
          These questions belong to drug administration and are not answered by the rules. They are left to a person, who is told so.
        </p>
        <ul className={page.examples}>
          {notModelled.map((one) => (
            <li key={one.id} ref={one.id === id ? shown : undefined} className={styles.reading} data-default={one.id === id}>
              <h3 className={styles.value}>{one.statement}</h3>
              <p className={styles.says}>{one.reason}</p>
              <CitationList cites={one.cites} />
              <p className={styles.selects}>Reference {one.covers.join(', ')}</p>
            </li>
          ))}
        </ul>
      </article>
    </div>
  );
}
