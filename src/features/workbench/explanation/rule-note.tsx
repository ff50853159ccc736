import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ruleAddress } from '../../../ui/rule-address.ts';
import { ruleText } from './rule-text.ts';
import styles from './explanation.module.css';

/** The id of a rule; opens to its statement and sources, and leads to its page in the rule book. */
export function RuleNote({ ruleId }: { readonly ruleId: string }): ReactElement {
  const text = ruleText(ruleId);
  if (text === undefined) return <code className={styles.rule}>{ruleId}</code>;
  return (
    <details className={styles.ruleNote}>
      <summary className={styles.rule}>{ruleId}</summary>
      <p className={styles.statement}>{text.statement}</p>
      <ul className={styles.cites}>
        {text.cites.map((cite) => (
          <li key={cite}>{cite}</li>
        ))}
      </ul>
      <Link to={ruleAddress(ruleId)} className={styles.more ?? ''}>
        Numbers and live examples in the rule book
      </Link>
    </details>
  );
}
