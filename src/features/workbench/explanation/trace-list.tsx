import type { ReactElement } from 'react';
import type { TraceStep } from '../../../domain/claim-line.ts';
import { RuleNote } from './rule-note.tsx';
import styles from './explanation.module.css';

/** The argument for a line, step by step, each with its rule. */
export function TraceList({ trace }: { readonly trace: readonly TraceStep[] }): ReactElement | undefined {
  if (trace.length === 0) return undefined;
  return (
    <section>
      <h4 className={styles.heading}>Why this line</h4>
      <ol className={styles.steps}>
        {trace.map((step, n) => (
          <li key={`${step.ruleId}-${String(n)}`}>
            {step.says}
            <RuleNote ruleId={step.ruleId} />
          </li>
        ))}
      </ol>
    </section>
  );
}
