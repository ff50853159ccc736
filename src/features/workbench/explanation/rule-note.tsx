import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ruleAddress } from '../../../ui/rule-address.ts';
import type { RuleText } from './rule-text.ts';
import styles from './explanation.module.css';

/** The id of a rule; opens to its statement and sources, and leads to its page in the rule book. */
export function RuleNote({ ruleId }: { readonly ruleId: string }): ReactElement {
  const [text, setText] = useState<RuleText | 'unlisted' | 'failed'>();
  const load = (): void => {
    if (text !== undefined && text !== 'failed') return;
    import('./rule-text.ts').then(
      ({ ruleText }) => setText(ruleText(ruleId) ?? 'unlisted'),
      () => setText('failed'),
    );
  };
  return (
    <details className={styles.ruleNote} onToggle={load}>
      <summary className={styles.rule}>{ruleId}</summary>
      {text === 'failed' && <p role="alert">The words of the rule could not be loaded. Close and open this to try again.</p>}
      {text === 'unlisted' && <p className={styles.statement}>The catalogue does not list this rule.</p>}
      {typeof text === 'object' && (
        <>
          <p className={styles.statement}>{text.statement}</p>
          <ul className={styles.cites}>
            {text.cites.map((cite) => (
              <li key={cite}>{cite}</li>
            ))}
          </ul>
          <Link to={ruleAddress(ruleId)} className={styles.more ?? ''}>
            Numbers and live examples in the rule book
          </Link>
        </>
      )}
    </details>
  );
}
