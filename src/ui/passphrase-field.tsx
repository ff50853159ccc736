import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import styles from './passphrase-field.module.css';

export interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A new one is offered to the password manager to keep, a current one to fill in. */
  readonly isNew?: boolean;
  readonly isAutoFocused?: boolean;
  /** What is wrong with it. */
  readonly problem?: string | undefined;
}

/** A passphrase; it can be pasted, and shown for as long as a person wants to see it. */
export function PassphraseField(props: PassphraseFieldProps): ReactElement {
  const { label, value, onChange, isNew = false, isAutoFocused = false, problem } = props;
  const [isShown, setShown] = useState(false);
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.row}>
        <input
          id={id}
          className={styles.input}
          type={isShown ? 'text' : 'password'}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          autoCapitalize="off"
          spellCheck={false}
          autoFocus={isAutoFocused}
          maxLength={1000}
          value={value}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          type="button"
          className={styles.show}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </button>
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
