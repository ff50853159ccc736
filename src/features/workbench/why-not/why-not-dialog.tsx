import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { resolvePolicy } from '../../../domain/policy.ts';
import { askableCodes, codeChangesInSteps, whyNot } from '../../../rules/index.ts';
import type { ChartView } from '../../../rules/proof/chart-view.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useCoveredCoding } from '../covered-coding.ts';
import { AdministrationLink } from '../explanation/administration-link.tsx';
import { RuleNote } from '../explanation/rule-note.tsx';
import { useNearestChange } from '../explanation/use-nearest-change.ts';
import { useShownEncounter, useWorkbench } from '../workbench-context.ts';
import styles from './why-not.module.css';

export interface WhyNotDialogProps {
  /** The code asked about at first; empty = choose one. */
  readonly code: string;
  readonly onClose: () => void;
}

/** Asked without a code, the next key chooses one. */
const focusChoice = (body: HTMLElement | null): void => body?.querySelector('select')?.focus();

/** Answers why a code is not on the claim, or why not more of it: what stopped it, where, and by which rule. Nearest reason first. */
export function WhyNotDialog({ code: asked, onClose }: WhyNotDialogProps): ReactElement {
  const { codeSet } = useWorkbench();
  const encounter = useShownEncounter();
  const coding = useCoveredCoding();
  const [code, setCode] = useState(asked);
  const options = useMemo(
    () => [{ value: '', name: 'Choose a code' }, ...askableCodes(codeSet).map((one) => ({ value: one.code as string, name: `${one.code} ${one.label}` }))],
    [codeSet],
  );
  const answer = useMemo(
    () => (coding === undefined || code === '' ? undefined : whyNot(code, encounter, coding, codeSet, resolvePolicy(encounter.setting, encounter.policy))),
    [code, encounter, coding, codeSet],
  );
  const changes = useNearestChange(useMemo(() => (code === '' ? undefined : (view: ChartView) => codeChangesInSteps(view, code)), [code]));
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="why-not-title">
      <header className={styles.header}>
        <h2 id="why-not-title" className={styles.title}>
          Why not that code?
        </h2>
        <Button variant="contained" onClick={onClose}>
          Done
        </Button>
      </header>
      <div className={styles.body} ref={asked === '' ? focusChoice : undefined}>
        <ChoiceField label="Code" isLabelShown value={code} options={options} onChange={setCode} />
        {code === '' && coding !== undefined && (
          <p className={styles.hint}>
            Choose the code that you would have expected: this chart then says what keeps it off the claim, by which rule, and what alone would put
            it there.
          </p>
        )}
        <div role="status">
          {coding === undefined && <p>No code set that is here covers the date of service, so there is no claim to ask about.</p>}
          {answer !== undefined && (
            <p className={styles.lead}>
              {answer.unitsReported === 0
                ? `${answer.code} is not on the claim.`
                : `${answer.code} is on the claim with ${String(answer.unitsReported)} ${answer.unitsReported === 1 ? 'unit' : 'units'}. Why not more of it:`}
            </p>
          )}
        </div>
        {answer !== undefined && (
          <ol className={styles.reasons}>
            {answer.reasons.map((reason) => (
              <li key={reason.says}>
                <div>{reason.says}</div>
                {reason.administrationIds.map((id) => (
                  <div key={id}>
                    <AdministrationLink id={id} field="start" onFollow={onClose} />
                  </div>
                ))}
                <RuleNote ruleId={reason.ruleId} />
              </li>
            ))}
          </ol>
        )}
        {changes !== undefined && changes.length > 0 && (
          <section>
            <h3 className={styles.lead}>What alone would {answer?.unitsReported === 0 ? 'put it on the claim' : 'add to it'}</h3>
            <ul className={styles.reasons}>
              {changes.map(({ says }) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  );
}
