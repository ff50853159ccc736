import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { resolvePolicy } from '../../domain/policy.ts';
import { policyWords } from '../../domain/policy-words.ts';
import type { SwitchId } from '../../domain/policy.ts';
import { disagreements } from '../../rules/disagreements.ts';
import type { Reading } from '../../rules/disagreements.ts';
import { ruleCatalogue } from '../../rules/index.ts';
import { policyPresets } from '../../rules/policy-presets.ts';
import { disagreementAddress, ruleAddress } from '../../ui/rule-address.ts';
import { CitationList } from './citation-list.tsx';
import styles from './reading-card.module.css';
import page from './reading-page.module.css';
import { rulesOfValue } from './rules-of-switch.ts';

function defaultOf(id: SwitchId, value: string): string | undefined {
  const facility = resolvePolicy('facility').switches[id] === value;
  const professional = resolvePolicy('professional').switches[id] === value;
  if (facility && professional) return 'default';
  if (facility) return 'default of a facility';
  return professional ? 'default of a professional claim' : undefined;
}

/** One disputed question: why it is disputed, its readings with their sources, and what each of them selects. */
export function DisagreementPage({ id }: { readonly id: SwitchId }): ReactElement {
  const { about, readings } = disagreements[id];
  const values: Readonly<Record<string, string>> = policyWords[id].values;
  const all: Readonly<Record<string, Reading>> = readings;
  return (
    <article className={page.page} aria-labelledby="question-title">
      <Link to={disagreementAddress()} className={page.back ?? ''}>
        ‹ All disagreements
      </Link>
      <p className={page.caption}>
        <strong>{id}</strong> a switch of the policy
      </p>
      <h2 id="question-title" className={page.title}>
        {policyWords[id].question}
      </h2>
      <p className={page.lead}>{about}</p>
      <h3 className={page.heading}>Readings</h3>
      <ul className={page.examples}>
        {Object.entries(values).map(([value, text]) => {
          const fallback = defaultOf(id, value);
          const rules = rulesOfValue(ruleCatalogue, id, value);
          const presets = policyPresets.filter((preset) => preset.answers[id]?.value === value && !preset.id.startsWith('cpt-'));
          return (
            <li key={value} className={styles.reading} data-default={fallback !== undefined}>
              <h4 className={styles.value}>
                {text.charAt(0).toUpperCase() + text.slice(1)}
                {fallback !== undefined && <span className={styles.default}>{fallback}</span>}
              </h4>
              <p className={styles.says}>{all[value]?.says}</p>
              <CitationList cites={all[value]?.cites ?? []} />
              <p className={styles.selects}>
                {rules.length === 0 ? 'Read on import; no rule of the claim depends on it.' : 'Decided by '}
                {rules.map((rule, index) => (
                  <span key={rule.id}>
                    {index > 0 && ', '}
                    <Link to={ruleAddress(rule.id)}>{rule.id}</Link>
                  </span>
                ))}
                {presets.length > 0 && ` · in the policies ${presets.map((preset) => preset.name).join(', ')}`}
              </p>
            </li>
          );
        })}
      </ul>
    </article>
  );
}
