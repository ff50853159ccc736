import type { ReactElement } from 'react';
import type { Citation } from '../../rules/citations.ts';
import styles from './citation-list.module.css';
import { confidenceWords } from './rule-words.ts';

/** Sources with the place in them, where they are found, and how they were read. */
export function CitationList({ cites }: { readonly cites: readonly Citation[] }): ReactElement {
  return (
    <ul className={styles.list}>
      {cites.map(({ source, at }) => (
        <li key={`${source.tag} ${at ?? ''}`} className={styles.cite}>
          <abbr className={styles.letter} title={`${source.confidence}: ${confidenceWords[source.confidence]}`}>
            {source.confidence}
          </abbr>
          <span>
            {source.title}
            {at !== undefined && <span className={styles.at}>, {at}</span>}
            <span className={styles.where}>
              {source.where} · {confidenceWords[source.confidence]}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
