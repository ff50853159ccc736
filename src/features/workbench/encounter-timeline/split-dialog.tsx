import { useState } from 'react';
import type { ReactElement } from 'react';
import * as z from 'zod/mini';
import { newAdministrationId } from '../../../document/new-administration-id.ts';
import { nameOf } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import { parseClockInput } from '../../../ui/parse-clock-input.ts';
import { useTypedDialog } from '../draft/use-typed-dialog.ts';
import { administrationTimes } from '../explanation/administration-times.ts';
import { useWorkbench } from '../workbench-context.ts';
import { SmallDialog } from './small-dialog.tsx';
import { TimeText } from './time-text.tsx';
import styles from './small-dialog.module.css';

export interface SplitDialogProps {
  readonly administration: Administration;
  readonly onClose: () => void;
}

const schema = z.object({ at: z.string() });

/** Cuts an infusion in two at a charted time. */
export function SplitDialog({ administration, onClose }: SplitDialogProps): ReactElement {
  const { store } = useWorkbench();
  const { values, type, isBack, close } = useTypedDialog({ kind: 'split', id: administration.id }, schema, { at: '' }, onClose);
  const [problem, setProblem] = useState<string>();
  const submit = (): void => {
    const { history, run, select } = store.getState();
    const encounter = history.present.document;
    const read = parseClockInput(values.at, encounter);
    if (!read.ok) return setProblem(read.error);
    if (read.value === undefined) return setProblem('Type the time at which it was changed');
    const newId = newAdministrationId(encounter);
    const result = run({ type: 'split-administration', administrationId: administration.id, at: read.value, newId });
    if (!result.ok) return setProblem(result.error.message);
    select([newId]);
    close();
  };
  return (
    <SmallDialog title={`Split ${nameOf(administration)}`} action="Split" problem={problem} isBack={isBack} onSubmit={submit} onClose={close}>
      <p className={styles.note}>{administrationTimes(administration)}. Dose and containers stay with the first part: it is one bag.</p>
      <TimeText label="Split at" value={values.at} onChange={(text) => type({ at: text })} hasFocus />
    </SmallDialog>
  );
}
