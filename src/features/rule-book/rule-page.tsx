import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';
import { policyWords } from '../../domain/policy-words.ts';
import type { SwitchId } from '../../domain/policy.ts';
import type { RuleDescription } from '../../rules/define-rule.ts';
import { ruleCatalogue } from '../../rules/index.ts';
import { disagreementAddress, ruleAddress } from '../../ui/rule-address.ts';
import { CitationList } from './citation-list.tsx';
import { RuleExamples } from './rule-examples.tsx';
import { chosenValues } from './rules-of-switch.ts';
import { phaseName, phaseOf, settingWords, thresholdsOf } from './rule-words.ts';
import styles from './reading-page.module.css';

function Exceptions({ rule }: { readonly rule: RuleDescription }): ReactElement | undefined {
  const exceptions = ruleCatalogue.filter((other) => other.exceptionTo === rule.id);
  if (rule.exceptionTo === undefined && exceptions.length === 0) return undefined;
  return (
    <>
      {rule.exceptionTo !== undefined && (
        <div>
          <dt>Exception to</dt>
          <dd>
            <Link to={ruleAddress(rule.exceptionTo)}>{rule.exceptionTo}</Link>
          </dd>
        </div>
      )}
      {exceptions.length > 0 && (
        <div>
          <dt>Exceptions</dt>
          <dd>
            {exceptions.map((other, index) => (
              <span key={other.id}>
                {index > 0 && ', '}
                <Link to={ruleAddress(other.id)}>{other.id}</Link>
              </span>
            ))}
          </dd>
        </div>
      )}
    </>
  );
}

function Switches({ rule }: { readonly rule: RuleDescription }): ReactElement | undefined {
  const ids = Object.keys(rule.policy ?? {}) as readonly SwitchId[];
  if (ids.length === 0) return undefined;
  return (
    <div>
      <dt>Policy</dt>
      <dd>
        <ul className={styles.switches}>
          {ids.map((id) => {
            const all: Readonly<Record<string, string>> = policyWords[id].values;
            const values = chosenValues(rule, id);
            return (
              <li key={id}>
                <Link to={disagreementAddress(id)}>
                  {id}: {policyWords[id].question}
                </Link>
                {values.length < Object.keys(all).length && <span className={styles.note}> applies at “{values.map((value) => all[value]).join('” and “')}”</span>}
              </li>
            );
          })}
        </ul>
      </dd>
    </div>
  );
}

/** One rule: what it says, where it holds, its numbers with their dates, its sources and its examples. */
export function RulePage({ rule }: { readonly rule: RuleDescription }): ReactElement {
  const { search } = useLocation();
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
  }, []);
  const thresholds = thresholdsOf(rule);
  return (
    <article ref={top} className={styles.page} aria-labelledby="rule-title">
      <Link to={{ pathname: '/rules', search }} className={styles.back ?? ''}>
        ‹ All rules
      </Link>
      <p className={styles.caption}>
        <span>{phaseName(phaseOf(rule.id))}</span>
        <code>{rule.id}</code>
      </p>
      <h2 id="rule-title" className={styles.title}>
        {rule.statement}
      </h2>
      <dl className={styles.facts}>
        <div>
          <dt>Setting</dt>
          <dd>{rule.settings === undefined ? 'Facility and professional' : rule.settings.map((setting) => settingWords[setting]).join(' and ')}</dd>
        </div>
        <Switches rule={rule} />
        <Exceptions rule={rule} />
        <div>
          <dt>Reference</dt>
          <dd>{rule.covers.join(', ')}</dd>
        </div>
      </dl>
      {thresholds.length > 0 && (
        <>
          <h3 className={styles.heading}>Numbers</h3>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Value</th>
                <th scope="col">For dates of service</th>
              </tr>
            </thead>
            <tbody>
              {thresholds.flatMap((threshold) =>
                threshold.entries.map((entry, index) => (
                  <tr key={`${threshold.name} ${entry.from}`}>
                    <td>{threshold.name}</td>
                    <td className={styles.number}>
                      {entry.value} {threshold.unit}
                    </td>
                    <td>
                      from {entry.from}
                      {threshold.entries[index + 1] !== undefined && ` until the next`}
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </>
      )}
      <h3 className={styles.heading}>Sources</h3>
      <CitationList cites={rule.cites} />
      <RuleExamples rule={rule} />
    </article>
  );
}
