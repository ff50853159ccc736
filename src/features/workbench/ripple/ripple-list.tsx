import type { ReactElement } from 'react';
import { AdministrationLink } from '../explanation/administration-link.tsx';
import { useEditor, useWorkbench } from '../workbench-context.ts';
import { rippleSteps } from './ripple-steps.ts';
import { rippleLineText } from './ripple-summary.ts';
import type { RippleLine, RippleReason } from './ripple-of.ts';
import styles from './ripple.module.css';

const mostSteps = 20;

function Reason({ reason }: { readonly reason: RippleReason }): ReactElement {
  return (
    <li className={styles.reason} title={reason.ruleId}>
      {reason.administrationId !== undefined && (
        <>
          <AdministrationLink id={reason.administrationId} field="start" />{' '}
        </>
      )}
      {reason.says}
    </li>
  );
}

function Line({ line }: { readonly line: RippleLine }): ReactElement {
  return (
    <li className={styles.line}>
      <span className={styles.change} data-kind={line.change.kind}>
        {rippleLineText(line)}
      </span>
      {line.reasons.length > 0 && (
        <ul className={styles.reasons}>
          {line.reasons.map((reason) => (
            <Reason key={`${reason.administrationId ?? ''}${reason.says}`} reason={reason} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The last twenty steps, newest first: which lines on which dates changed because of each, and why. */
export function RippleList(): ReactElement {
  const { codeSet } = useWorkbench();
  const history = useEditor((state) => state.history);
  const preview = useEditor((state) => state.preview);
  const steps = rippleSteps({ history, selection: [], ...(preview === undefined ? {} : { preview }) }, codeSet, mostSteps);
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step.key} className={styles.step} data-preview={step.isPreview || undefined}>
          <h4 className={styles.stepName}>{step.label}</h4>
          {step.lines.length === 0 && <p className={styles.unchanged}>Claim unchanged</p>}
          {[...new Set(step.lines.map((line) => line.date))].map((date) => (
            <section key={date} aria-label={`Date of service ${date}`}>
              <p className={styles.date}>{date}</p>
              <ul className={styles.lines}>
                {step.lines.filter((line) => line.date === date).map((line) => <Line key={line.key} line={line} />)}
              </ul>
            </section>
          ))}
        </li>
      ))}
    </ol>
  );
}
