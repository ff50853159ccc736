import { useId } from 'react';
import type { ReactElement } from 'react';
import { useWorkbench } from '../workbench-context.ts';
import type { OverrideDraft } from './override-draft.ts';
import field from '../labelled-input.module.css';
import styles from './overrides.module.css';

export interface OverrideFieldsProps {
  readonly draft: OverrideDraft;
  /** Whether a line is added, by its code, in place of one that is computed. */
  readonly isAddition: boolean;
  /** Whether no name is known yet under which to record it. */
  readonly isNameAsked: boolean;
  readonly hasFocus: boolean;
  readonly onChange: (patch: Partial<OverrideDraft>) => void;
}

/** The fields of an override. */
export function OverrideFields({
  draft,
  isAddition,
  isNameAsked,
  hasFocus,
  onChange,
}: OverrideFieldsProps): ReactElement {
  const { codeSet } = useWorkbench();
  const name = useId();
  const code = draft.code.trim().toUpperCase();
  const label = codeSet.labelOf.get(code) ?? codeSet.drugs.byCode.get(code)?.name;
  return (
    <>
      {isAddition ? (
        <>
          <div className={styles.pair}>
            <label className={field.label}>
              Code
              <input
                className={field.input}
                autoFocus={hasFocus}
                maxLength={5}
                autoComplete="off"
                value={draft.code}
                onChange={(event) => onChange({ code: event.target.value })}
              />
            </label>
            <label className={field.label}>
              Date of service
              <input
                className={field.input}
                type="date"
                value={draft.dateOfService}
                onChange={(event) => onChange({ dateOfService: event.target.value })}
              />
            </label>
          </div>
          {code.length === 5 && (
            <p className={styles.note}>
              {label ?? `Release ${codeSet.release} has no words for ${code}; it is reported as you type it.`}
            </p>
          )}
        </>
      ) : (
        <fieldset className={styles.choices}>
          <legend className="dl-visually-hidden">What is reported</legend>
          <label>
            <input
              type="radio"
              name={name}
              checked={!draft.isTakenOff}
              onChange={() => onChange({ isTakenOff: false })}
            />
            Change units or modifiers
          </label>
          <label>
            <input
              type="radio"
              name={name}
              checked={draft.isTakenOff}
              onChange={() => onChange({ isTakenOff: true })}
            />
            Take the line off
          </label>
        </fieldset>
      )}
      {!draft.isTakenOff && (
        <div className={styles.pair}>
          <label className={field.label}>
            Units
            <input
              className={field.input}
              inputMode="numeric"
              autoFocus={hasFocus && !isAddition}
              autoComplete="off"
              value={draft.units}
              onChange={(event) => onChange({ units: event.target.value })}
            />
          </label>
          <label className={field.label}>
            Modifiers
            <input
              className={field.input}
              placeholder="None, or such as 59"
              autoComplete="off"
              value={draft.modifiers}
              onChange={(event) => onChange({ modifiers: event.target.value })}
            />
          </label>
        </div>
      )}
      <label className={field.label}>
        Reason (required)
        <textarea
          className={field.input}
          rows={2}
          maxLength={1000}
          aria-required
          value={draft.reason}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      </label>
      {isNameAsked ? (
        <label className={field.label}>
          Your name (required, kept for the audit trail)
          <input
            className={field.input}
            maxLength={100}
            autoComplete="off"
            aria-required
            value={draft.by}
            onChange={(event) => onChange({ by: event.target.value })}
          />
        </label>
      ) : (
        <p className={styles.note}>Recorded as {draft.by}.</p>
      )}
    </>
  );
}
