import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ClaimOverride } from '../../../domain/claim-override.ts';
import type { CodedEncounter } from '../../../domain/coded-encounter.ts';
import { overrideId } from '../../../domain/ids.ts';
import { computedLineOf, computedUnitsOf, lineText } from '../../../domain/reported-claim.ts';
import { profileNameKey, profileNameSchema } from '../../../storage/profile-name.ts';
import { usePreference } from '../../../storage/use-preference.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { useCoveredCoding } from '../covered-coding.ts';
import { SmallDialog } from '../encounter-timeline/small-dialog.tsx';
import { usePresentEncounter } from '../use-present-encounter.ts';
import { useWorkbench } from '../workbench-context.ts';
import type { OverrideTarget } from './ask-override.ts';
import { draftOf, readDraft } from './override-draft.ts';
import type { OverrideDraft } from './override-draft.ts';
import { OverrideFields } from './override-fields.tsx';
import { overrideSubjects, subjectOf } from './override-subjects.ts';
import type { OverrideSubject } from './override-subjects.ts';
import { reportedOf } from './reported-of.ts';
import styles from './overrides.module.css';

export interface OverrideDialogProps {
  readonly target: OverrideTarget;
  readonly onClose: () => void;
}

/** What is reported in place of what is computed: amounts, nothing at all, or a line of its own; always with a reason and a name. */
export function OverrideDialog({ target, onClose }: OverrideDialogProps): ReactElement | undefined {
  const coding = useCoveredCoding();
  return coding === undefined ? undefined : <Form coding={coding} target={target} onClose={onClose} />;
}

const titleOf = ({ line, standing }: OverrideSubject): string =>
  line === undefined && standing === undefined ? 'Add a line to the claim' : 'Override a claim line';

function Form({
  coding,
  target,
  onClose,
}: OverrideDialogProps & { readonly coding: CodedEncounter }): ReactElement {
  const { store } = useWorkbench();
  const encounter = usePresentEncounter();
  const profile = usePreference(profileNameKey, profileNameSchema, '');
  const subjects = overrideSubjects(encounter, coding, reportedOf(encounter, coding));
  const [key, setKey] = useState(() => subjectOf(target, subjects).key);
  const subject = subjects.find((one) => one.key === key) ?? subjectOf('choose', subjects);
  const [typed, setTyped] = useState<Partial<OverrideDraft>>({});
  const [problem, setProblem] = useState<string>();

  const { line, standing } = subject;
  const computed = line === undefined ? undefined : computedLineOf(line);
  const held = standing?.override;
  const draft: OverrideDraft = {
    isTakenOff: held !== undefined && held.reported === undefined,
    ...draftOf(held?.reported ?? computed, encounter.dateOfService),
    reason: held?.reason ?? '',
    by: profile.value,
    ...typed,
  };
  const choose = (next: string): void => {
    setKey(next);
    setProblem(undefined);
    // What was typed of one line is not meant of another; why and who may be.
    setTyped({
      ...(typed.reason === undefined ? {} : { reason: typed.reason }),
      ...(typed.by === undefined ? {} : { by: typed.by }),
    });
  };
  const submit = (): void => {
    const read = readDraft(draft, computed);
    if (!read.ok) return setProblem(read.error);
    const { reported } = read.value;
    const override: ClaimOverride = {
      id: held?.id ?? overrideId(crypto.randomUUID()),
      ...(computed === undefined ? {} : { computed }),
      ...read.value,
      ...(computed === undefined && reported !== undefined
        ? { computedUnits: computedUnitsOf(coding, reported.code, reported.dateOfService) }
        : {}),
      at: new Date().toISOString(),
    };
    const result = store.getState().run({ type: 'put-override', override });
    if (!result.ok) return setProblem(result.error.message);
    if (draft.by.trim() !== profile.value) profile.set(draft.by.trim());
    onClose();
  };
  return (
    <SmallDialog
      title={titleOf(subject)}
      action={
        standing === undefined
          ? computed === undefined
            ? 'Add the line'
            : 'Override'
          : standing.stale === undefined
            ? 'Save'
            : 'Confirm'
      }
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.form}>
        {target === 'choose' && (
          <ChoiceField
            label="Line"
            isLabelShown
            isAutoFocused
            value={subject.key}
            options={subjects.map((one) => ({ value: one.key, name: one.name }))}
            onChange={choose}
          />
        )}
        {computed !== undefined && (
          <p className={styles.note}>
            Computed: <del>{lineText(computed)}</del> on {computed.dateOfService}. It stays in sight beside
            what you report, with its proof.
          </p>
        )}
        {standing?.stale !== undefined && (
          <p className={styles.staleText}>
            Stale: {standing.stale}. To confirm, check what is reported and why.
          </p>
        )}
        <OverrideFields
          draft={draft}
          isAddition={computed === undefined}
          isNameAsked={profile.isLoaded && profile.value === ''}
          hasFocus={target !== 'choose'}
          onChange={(patch) => {
            setTyped({ ...typed, ...patch });
            setProblem(undefined);
          }}
        />
      </div>
    </SmallDialog>
  );
}
