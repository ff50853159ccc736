import { useState } from 'react';
import type { ReactElement } from 'react';
import type { CodedEncounter } from '../../../domain/coded-encounter.ts';
import type { ReportedClaim } from '../../../domain/reported-claim.ts';
import type { SignedOff } from '../../../document/workflow.ts';
import { CodeChip } from '../../../ui/code-chip.tsx';
import { PolicyName } from '../header/policy-name.tsx';
import { overrideFindings } from '../overrides/override-findings.ts';
import { SmallDialog } from '../encounter-timeline/small-dialog.tsx';
import { changesSince } from './signed-claim.ts';
import type { SignedChange } from './signed-claim.ts';
import styles from './status-control.module.css';

export interface SignOffDialogProps {
  readonly coding: CodedEncounter;
  /** The claim with what was overridden in it: this is what is signed. */
  readonly claim: ReportedClaim;
  /** The signature that stands so far. */
  readonly signedOff: SignedOff | undefined;
  readonly onSign: (signature: SignedOff) => void;
  readonly onClose: () => void;
}

const counted = (count: number, name: string): string => `${String(count)} ${name}${count === 1 ? '' : 's'}`;

const keyOf = ({ dateOfService, code, modifiers }: SignedChange): string =>
  `${dateOfService} ${[code, ...modifiers].join('-')}`;

/** Policies without a name of their own, in words. */
const unnamedPolicies: Readonly<Record<string, string>> = {
  default: 'default of the setting',
  encounter: 'switches of this encounter',
};

function policyText(id: string): ReactElement {
  return <>{unnamedPolicies[id] ?? <PolicyName id={id} />}</>;
}

const atText = (at: string): string =>
  new Date(at).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** What a signature stands for: the lines, policy and release it keeps, what is still open, and what has changed since the last one. */
export function SignOffDialog({
  coding,
  claim,
  signedOff,
  onSign,
  onClose,
}: SignOffDialogProps): ReactElement {
  const [isAccepted, setAccepted] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { lines, overrides } = claim;
  const stale = overrides.filter((one) => one.stale !== undefined);
  // Added up: how units are split over sites is nothing that is signed.
  const toSign = changesSince([], lines);
  const errors = coding.findings.filter(({ severity }) => severity === 'error');
  const warnings = coding.findings.filter(({ severity }) => severity === 'warning');
  const changes = signedOff === undefined ? [] : changesSince(signedOff.lines, lines);
  const submit = (): void => {
    if (stale.length > 0)
      return setProblem(
        'An override is stale. Confirm it anew in the claim, or withdraw it, before you sign.',
      );
    if (errors.length > 0 && !isAccepted)
      return setProblem('Errors are open. Resolve them, or say that you sign all the same.');
    onSign({ at: new Date().toISOString(), release: coding.release, policyId: coding.policyId, lines });
  };
  return (
    <SmallDialog
      title="Sign off the claim"
      action={signedOff === undefined ? 'Sign off' : 'Sign again'}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      {signedOff !== undefined && (
        <section className={styles.section}>
          <h3>Signed {atText(signedOff.at)}</h3>
          {changes.length === 0 ? (
            <p>The claim is still the one that was signed.</p>
          ) : (
            <ul className={styles.lines}>
              {changes.map((change) => (
                <li key={keyOf(change)}>
                  <CodeChip code={change.code} modifiers={change.modifiers} />
                  <span>{change.dateOfService}</span>
                  <span className={styles.units}>
                    {change.signed === 0 ? 'new' : `was ×${String(change.signed)}`},{' '}
                    {change.now === 0 ? 'gone' : `now ×${String(change.now)}`}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      <section className={styles.section}>
        <h3>You sign {counted(toSign.length, 'line')}</h3>
        {toSign.length === 0 ? (
          <p>Nothing is reported for this encounter.</p>
        ) : (
          <ul className={styles.lines} aria-label="Lines to sign">
            {toSign.map((line) => (
              <li key={keyOf(line)}>
                <CodeChip code={line.code} modifiers={line.modifiers} />
                <span>{line.dateOfService}</span>
                <span className={styles.units}>×{line.now}</span>
              </li>
            ))}
          </ul>
        )}
        <p className={styles.basis}>
          Policy: {policyText(coding.policyId)}. Code set: {coding.release}. The lines are kept as they are
          now; a later change of the chart is shown against them.
        </p>
      </section>
      {overrides.length > 0 && (
        <section className={styles.section}>
          <h3>{counted(overrides.length, 'line')} by override</h3>
          <ul className={styles.open}>
            {overrideFindings(claim).map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      {(errors.length > 0 || warnings.length > 0) && (
        <section className={styles.section}>
          <h3>
            Still open: {counted(errors.length, 'error')}, {counted(warnings.length, 'warning')}
          </h3>
          <ul className={styles.open}>
            {errors.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
          {errors.length > 0 && (
            <label className={styles.accept}>
              <input
                type="checkbox"
                checked={isAccepted}
                onChange={(event) => setAccepted(event.target.checked)}
              />
              Sign although {counted(errors.length, 'error')} {errors.length === 1 ? 'is' : 'are'} open
            </label>
          )}
        </section>
      )}
    </SmallDialog>
  );
}
