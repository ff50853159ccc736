import { useState } from 'react';
import type { ReactElement } from 'react';
import { newAdministrationId } from '../../../document/new-administration-id.ts';
import { nameOf } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import { parseClockInput } from '../../../ui/parse-clock-input.ts';
import { administrationTimes } from '../explanation/administration-times.ts';
import { useWorkbench } from '../workbench-context.ts';
import { SmallDialog } from './small-dialog.tsx';
import { TimeText } from './time-text.tsx';
import styles from './small-dialog.module.css';

export interface SplitDialogProps {
  readonly administration: Administration;
  readonly onClose: () => void;
}

/** Cuts an infusion in two at a charted time. */
export function SplitDialog({ administration, onClose }: SplitDialogProps): ReactElement {
  const { store } = useWorkbench();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = (): void => {
    const { history, run, select } = store.getState();
    const encounter = history.present.document;
    const read = parseClockInput(text, encounter);
    if (!read.ok) return setProblem(read.error);
    if (read.value === undefined) return setProblem('Type the time at which it was changed');
    const newId = newAdministrationId(encounter);
    const result = run({ type: 'split-administration', administrationId: administration.id, at: read.value, newId });
    if (!result.ok) return setProblem(result.error.message);
    select([newId]);
    onClose();
  };
  return (
    <SmallDialog title={`Split ${nameOf(administration)}`} action="Split" problem={problem} onSubmit={submit} onClose={onClose}>
      <p className={styles.note}>{administrationTimes(administration)}. Dose and containers stay with the first part: it is one bag.</p>
      <TimeText label="Split at" value={text} onChange={setText} hasFocus />
    </SmallDialog>
  );
}
