import { useState } from 'react';
import type { ReactElement } from 'react';
import * as z from 'zod/mini';
import { stayKinds } from '../../../domain/encounter.ts';
import type { EncounterPatch } from '../../../document/command.ts';
import type { Stay } from '../../../domain/encounter.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { formatClock } from '../../../ui/format-clock.ts';
import { parseClockInput } from '../../../ui/parse-clock-input.ts';
import { stayNames } from '../charted-names.ts';
import { useTypedDialog } from '../draft/use-typed-dialog.ts';
import { SmallDialog } from '../encounter-timeline/small-dialog.tsx';
import { TimeText } from '../encounter-timeline/time-text.tsx';
import { useWorkbench } from '../workbench-context.ts';
import styles from './details-dialog.module.css';

const schema = z.object({
  timeZone: z.string(),
  isEarlier: z.boolean(),
  stays: z.array(z.object({ key: z.number(), kind: z.enum(stayKinds), start: z.string(), stop: z.string() })),
});

type StayDraft = z.infer<typeof schema>['stays'][number];

const kindOptions = stayKinds.map((value) => ({ value, name: stayNames[value] }));
const text = (minute: number | undefined): string => (minute === undefined ? '' : formatClock(minute));

/** Zones of the United States first, since the rules are theirs. */
const zones: readonly string[] = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles', 'America/Anchorage', 'Pacific/Honolulu', 'America/Puerto_Rico'];

/** Stays, time zone, an earlier encounter: facts that few charts need. One step of the history on Save. */
export function DetailsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { store } = useWorkbench();
  const encounter = store.getState().history.present.document;
  const opened = {
    timeZone: encounter.timeZone ?? '',
    isEarlier: encounter.earlierEncounterSameDay ?? false,
    stays: encounter.stays.map(({ kind, start, stop }, key) => ({ key, kind, start: text(start), stop: text(stop) })),
  };
  const { values, type, isBack, close } = useTypedDialog({ kind: 'visit' }, schema, opened, onClose);
  const { timeZone, isEarlier, stays } = values;
  const [problem, setProblem] = useState<string>();
  const change = (key: number, patch: Partial<StayDraft>): void =>
    type({ stays: stays.map((stay) => (stay.key === key ? { ...stay, ...patch } : stay)) });

  const submit = (): void => {
    const read: Stay[] = [];
    for (const { kind, start, stop } of stays) {
      const from = parseClockInput(start, encounter);
      const to = parseClockInput(stop, encounter);
      if (!from.ok) return setProblem(`${stayNames[kind]}: ${from.error}`);
      if (!to.ok) return setProblem(`${stayNames[kind]}: ${to.error}`);
      if (from.value !== undefined && to.value !== undefined && to.value < from.value) return setProblem(`${stayNames[kind]}: the stay ends before it begins`);
      read.push({ kind, ...(from.value === undefined ? {} : { start: from.value }), ...(to.value === undefined ? {} : { stop: to.value }) });
    }
    const patch: EncounterPatch = { stays: read, timeZone: timeZone === '' ? undefined : timeZone, earlierEncounterSameDay: isEarlier ? true : undefined };
    const result = store.getState().run({ type: 'set-encounter', patch });
    if (!result.ok) return setProblem(result.error.message);
    close();
  };
  const zoneOptions = ['', ...new Set([...zones, ...(timeZone === '' ? [] : [timeZone])])].map((value) => ({ value, name: value === '' ? 'Not charted' : value.replaceAll('_', ' ') }));
  return (
    <SmallDialog title="The visit" action="Save" problem={problem} isBack={isBack} onSubmit={submit} onClose={close}>
      <section className={styles.section} aria-labelledby="stays-title">
        <h3 id="stays-title">Stays</h3>
        {stays.length === 0 && <p className={styles.note}>Emergency, observation, clinic or inpatient stretches, drawn as bands over the timeline.</p>}
        {stays.map(({ key, kind, start, stop }) => (
          <div key={key} className={styles.stay}>
            <ChoiceField label="Kind of stay" value={kind} options={kindOptions} onChange={(value) => change(key, { kind: value })} />
            <TimeText label="From" value={start} onChange={(value) => change(key, { start: value })} />
            <TimeText label="To" value={stop} onChange={(value) => change(key, { stop: value })} />
            <button type="button" className={styles.remove} aria-label={`Remove the ${stayNames[kind].toLowerCase()} stay`} onClick={() => type({ stays: stays.filter((stay) => stay.key !== key) })}>
              ×
            </button>
          </div>
        ))}
        <button
          type="button"
          className={styles.add}
          onClick={() => type({ stays: [...stays, { key: Math.max(-1, ...stays.map((stay) => stay.key)) + 1, kind: 'emergency', start: '', stop: '' }] })}
        >
          Add a stay
        </button>
      </section>
      <section className={styles.section}>
        <ChoiceField label="Time zone" isLabelShown value={timeZone} options={zoneOptions} onChange={(value) => type({ timeZone: value })} />
        <p className={styles.note}>Needed only for a night on which the clocks change.</p>
        <label className={styles.check}>
          <input type="checkbox" checked={isEarlier} onChange={(event) => type({ isEarlier: event.target.checked })} />
          The patient had an earlier, separate encounter on this day
        </label>
      </section>
    </SmallDialog>
  );
}
