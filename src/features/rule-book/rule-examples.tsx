import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { ExampleCard } from './example-card.tsx';
import styles from './reading-page.module.css';
import { useRuleExamples } from './use-rule-examples.ts';

/** The examples of a rule, each run against the rules as they are. */
export function RuleExamples({ ruleId }: { readonly ruleId: string }): ReactElement {
  const { examples, error, retry } = useRuleExamples(ruleId);
  return (
    <section aria-labelledby="examples-title">
      <h3 id="examples-title" className={styles.heading}>
        Examples <span className={styles.note}>run here, against the rules as they are</span>
      </h3>
      {error !== null && (
        <p role="alert">
          The examples could not be loaded. <Button onClick={retry}>Try again</Button>
        </p>
      )}
      <ul className={styles.examples}>
        {examples?.map((example) => (
          <li key={example.title}>
            <ExampleCard ruleId={ruleId} example={example} />
          </li>
        ))}
      </ul>
    </section>
  );
}
