import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { policySwitches, switchIds } from '../../domain/policy.ts';
import { policyWords } from '../../domain/policy-words.ts';
import type { SwitchId } from '../../domain/policy.ts';
import { disagreementAddress } from '../../ui/rule-address.ts';
import { DisagreementPage } from './disagreement-page.tsx';
import { ListAndPage } from './list-and-page.tsx';
import reading from './reading-page.module.css';
import styles from './rule-list.module.css';

function Introduction(): ReactElement {
  return (
    <article className={reading.page}>
      <h2 className={reading.title}>Where published experts disagree</h2>
      <p className={reading.lead}>
        On {switchIds.length} questions the sources give more than one answer, or none. Each is a switch of the policy with a default. An
        encounter can be looked at through any combination of answers; a difference that comes from a switch alone is a difference of
        policy, never an error.
      </p>
      <p>Choose a question to read who says what, and which rules each answer selects.</p>
    </article>
  );
}

/** The register of disagreements: questions, and the page of the chosen one. */
export function DisagreementPages({ switchId }: { readonly switchId: SwitchId | undefined }): ReactElement {
  return (
    <ListAndPage
      label="Disagreements"
      isPageOpen={switchId !== undefined}
      list={
        <ul className={styles.rules}>
          {switchIds.map((id) => (
            <li key={id}>
              <Link to={disagreementAddress(id)} className={styles.rule ?? ''} data-entry aria-current={id === switchId ? 'page' : undefined}>
                <span className={styles.statement}>
                  <strong>{id}</strong> {policyWords[id].question}
                </span>
                <span className={styles.foot}>{policySwitches[id].values.length} readings</span>
              </Link>
            </li>
          ))}
        </ul>
      }
      page={switchId === undefined ? <Introduction /> : <DisagreementPage key={switchId} id={switchId} />}
    />
  );
}
