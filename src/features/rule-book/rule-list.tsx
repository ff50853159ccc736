import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';
import type { RuleDescription } from '../../rules/define-rule.ts';
import { ruleAddress } from '../../ui/rule-address.ts';
import styles from './rule-list.module.css';
import { phaseName, phaseOf, phasesOf } from './rule-words.ts';

export interface RuleListProps {
  readonly rules: readonly RuleDescription[];
  readonly shownId: string | undefined;
}

/** Rules under their phases, in the order in which the phases run. */
export function RuleList({ rules, shownId }: RuleListProps): ReactElement {
  const { search } = useLocation();
  const shown = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, [shownId]);
  if (rules.length === 0) return <p className={styles.none}>No rule has all of these words and choices. Take one away.</p>;
  return (
    <>
      {phasesOf(rules.map((rule) => rule.id)).map((phase) => (
        <section key={phase} aria-label={phaseName(phase)}>
          <h2 className={styles.phase}>{phaseName(phase)}</h2>
          <ul className={styles.rules}>
            {rules
              .filter((rule) => phaseOf(rule.id) === phase)
              .map((rule) => (
                <li key={rule.id}>
                  <Link
                    ref={rule.id === shownId ? shown : undefined}
                    to={{ pathname: ruleAddress(rule.id), search }}
                    className={styles.rule ?? ''}
                    data-entry
                    aria-current={rule.id === shownId ? 'page' : undefined}
                  >
                    <span className={styles.statement}>{rule.statement}</span>
                    <span className={styles.foot}>
                      <code>{rule.id.slice(phase.length + 1)}</code>
                      {rule.policy !== undefined && <span>{Object.keys(rule.policy).join(' ')}</span>}
                      {rule.settings?.length === 1 && <span>{rule.settings[0]} only</span>}
                    </span>
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
