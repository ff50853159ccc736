import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { switchIds } from '../../domain/policy.ts';
import { notModelled, ruleCatalogue } from '../../rules/index.ts';
import { bookPlace } from './book-place.ts';
import type { BookPart, BookPlace } from './book-place.ts';
import { CodeSetList } from './code-set-list.tsx';
import { DisagreementPages } from './disagreement-pages.tsx';
import { NotModelledList } from './not-modelled-list.tsx';
import styles from './rule-book-page.module.css';
import { RulePages } from './rule-pages.tsx';

const parts: readonly { readonly part: BookPart; readonly to: string; readonly name: string; readonly count?: number }[] = [
  { part: 'rules', to: '/rules', name: 'Rules', count: ruleCatalogue.length },
  { part: 'disagreements', to: '/rules/disagreements', name: 'Disagreements', count: switchIds.length },
  { part: 'not-modelled', to: '/rules/not-modelled', name: 'Not modelled', count: notModelled.length },
  { part: 'code-sets', to: '/rules/code-sets', name: 'Code sets' },
];

function Part({ place }: { readonly place: BookPlace }): ReactElement {
  switch (place.part) {
    case 'rules':
      return <RulePages ruleId={place.ruleId} />;
    case 'disagreements':
      return <DisagreementPages switchId={place.switchId} />;
    case 'not-modelled':
      return <NotModelledList id={place.id} />;
    case 'code-sets':
      return <CodeSetList />;
  }
}

/** Every rule with its words, sources, numbers and live examples; where experts disagree; what is not modelled; the code sets. */
export function RuleBookPage(): ReactElement {
  const place = bookPlace(useParams()['*'] ?? '');
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.heading}>Rule book</h1>
        <nav aria-label="Parts of the rule book" className={styles.parts}>
          {parts.map(({ part, to, name, count }) => (
            <Link key={part} to={to} className={styles.part ?? ''} aria-current={part === place.part ? 'page' : undefined}>
              {name}
              {count !== undefined && <span className={styles.count}>{count}</span>}
            </Link>
          ))}
        </nav>
      </header>
      <Part place={place} />
    </div>
  );
}
