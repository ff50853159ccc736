import { useState } from 'react';
import type { ReactElement } from 'react';
import * as z from 'zod/mini';
import { nameOf } from '../../../domain/administration.ts';
import type { InfusionAdministration } from '../../../domain/administration.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import { parseClockInput } from '../../../ui/parse-clock-input.ts';
import { useTypedDialog } from '../draft/use-typed-dialog.ts';
import { administrationTimes } from '../explanation/administration-times.ts';
import { useWorkbench } from '../workbench-context.ts';
import { SmallDialog } from './small-dialog.tsx';
import { TimeText } from './time-text.tsx';
import styles from './small-dialog.module.css';

export interface PauseDialogProps {
  readonly administration: InfusionAdministration;
  /** When it is known where the pause begins. */
  readonly from: number | undefined;
  readonly onClose: () => void;
}

const schema = z.object({ from: z.string(), to: z.string() });

/** Adds a charted pause to an infusion. */
export function PauseDialog({ administration, from: begins, onClose }: PauseDialogProps): ReactElement {
  const { store } = useWorkbench();
  const opened = { from: begins === undefined ? '' : formatClock(begins), to: '' };
  const { values, type, isBack, close } = useTypedDialog({ kind: 'pause', id: administration.id }, schema, opened, onClose);
  const { from, to } = values;
  const [problem, setProblem] = useState<string>();
  const submit = (): void => {
    const { history, run } = store.getState();
    const encounter = history.present.document;
    const start = parseClockInput(from, encounter);
    const stop = parseClockInput(to, encounter);
    if (!start.ok) return setProblem(start.error);
    if (!stop.ok) return setProblem(stop.error);
    if (start.value === undefined || stop.value === undefined) return setProblem('A pause needs the time it began and the time it ended');
    const pauses = [...(administration.pauses ?? []), { start: start.value, stop: stop.value }].toSorted((a, b) => a.start - b.start);
    const result = run({ type: 'set-pauses', administrationId: administration.id, pauses });
    if (!result.ok) return setProblem(result.error.message);
    close();
  };
  return (
    <SmallDialog title={`Pause ${nameOf(administration)}`} action="Add the pause" problem={problem} isBack={isBack} onSubmit={submit} onClose={close}>
      <p className={styles.note}>Runs {administrationTimes(administration)}. Paused minutes do not count.</p>
      <TimeText label="Paused at" value={from} onChange={(text) => type({ from: text })} hasFocus={begins === undefined} />
      <TimeText label="Restarted at" value={to} onChange={(text) => type({ to: text })} hasFocus={begins !== undefined} />
    </SmallDialog>
  );
}
