import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { switchIds } from '../../domain/policy.ts';
import { ruleCatalogue } from '../../rules/index.ts';
import { disagreementAddress } from '../../ui/rule-address.ts';
import styles from './reading-page.module.css';
import { confidenceWords } from './rule-words.ts';

/** How to read the rule book. */
export function RuleIntroduction(): ReactElement {
  const examples = 'Each example runs here and now against the same rules that code your charts.';
  return (
    <article className={styles.page}>
      <h2 className={styles.title}>How to read the rules</h2>
      <p className={styles.lead}>
        {ruleCatalogue.length} rules make a claim out of a chart, in the order of their phases. Choose one to read what it says, who says
        so, from which date its numbers hold, and its examples on both sides of every boundary. {examples}
      </p>
      <h3 className={styles.heading}>Where a rule comes from</h3>
      <p>A letter beside each source says how its text was read:</p>
      <dl className={styles.terms}>
        {Object.entries(confidenceWords).map(([letter, words]) => (
          <div key={letter}>
            <dt>{letter}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.heading}>Where experts disagree</h3>
      <p>
        Some questions have more than one published answer. Each of these {switchIds.length} is a switch of the policy: see the{' '}
        <Link to={disagreementAddress()}>register of disagreements</Link>. A rule that depends on a switch names it.
      </p>
      <p className={styles.small}>
        Code numbers appear with words of our own. CPT is a registered trademark of the American Medical Association; its descriptors are
        not reproduced. Nothing here is advice of a payer.
      </p>
    </article>
  );
}
