import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { RuleDescription } from '../../rules/define-rule.ts';
import { ExampleCard } from './example-card.tsx';
import styles from './reading-page.module.css';

/** The examples of a rule, each run against the rules as they are. */
export function RuleExamples({ rule }: { readonly rule: RuleDescription }): ReactElement {
  const examples = useMemo(() => rule.examples(), [rule]);
  return (
    <section aria-labelledby="examples-title">
      <h3 id="examples-title" className={styles.heading}>
        Examples <span className={styles.note}>run here, against the rules as they are</span>
      </h3>
      <ul className={styles.examples}>
        {examples.map((example) => (
          <li key={example.title}>
            <ExampleCard ruleId={rule.id} example={example} />
          </li>
        ))}
      </ul>
    </section>
  );
}
