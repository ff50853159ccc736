import { useId } from 'react';
import type { ReactElement } from 'react';
import field from '../labelled-input.module.css';

export interface TimeTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hasFocus?: boolean;
}

/** A time as text in a small dialog; it is read when the dialog is done. */
export function TimeText({ label, value, onChange, hasFocus = false }: TimeTextProps): ReactElement {
  const id = useId();
  return (
    <div className={field.label}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={field.input}
        placeholder="hhmm"
        autoComplete="off"
        value={value}
        autoFocus={hasFocus}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
