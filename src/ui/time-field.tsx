import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState } from 'react';
import type { KeyboardEvent, ReactElement, Ref } from 'react';
import type { ClockMinute, IsoDate } from '../domain/clock-time.ts';
import { formatClock } from './format-clock.ts';
import { parseClockInput } from './parse-clock-input.ts';
import styles from './time-field.module.css';

export interface TimeFieldProps {
  readonly label: string;
  /** Keeps the label for assistive technology only, as in a table cell. */
  readonly isLabelHidden?: boolean;
  readonly dateOfService: IsoDate;
  /** Minutes from midnight of the date of service; undefined = not charted. */
  readonly value: ClockMinute | undefined;
  /** Called on Enter and on leaving the field, when the text reads as a time and the value is another. */
  readonly onCommit: (value: ClockMinute | undefined) => void;
  /** A problem found elsewhere, shown when the text itself is fine. */
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/**
 * A time for fast typists: `1012`, `9:05`, `10:12+1`, `+1`, `2026-03-03 10:12`. Escape takes the typing back; a text that
 * cannot be read stays, with what to type instead.
 */
export function TimeField(props: TimeFieldProps): ReactElement {
  const { label, dateOfService, value, onCommit, error, placeholder = 'hhmm', inputRef } = props;
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? (value === undefined ? '' : formatClock(value));
  const reading = draft === undefined ? undefined : parseClockInput(draft, { dateOfService, current: value });
  const [isProblemShown, setProblemShown] = useState(false);
  const problem = reading?.ok === false && isProblemShown ? reading.error : error;

  const commit = (): void => {
    if (reading === undefined) return;
    if (!reading.ok) {
      setProblemShown(true);
      return;
    }
    setDraft(undefined);
    setProblemShown(false);
    if (reading.value !== value) onCommit(reading.value);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && draft !== undefined) {
      event.stopPropagation();
      setDraft(undefined);
      setProblemShown(false);
    }
  };

  return (
    <FormControl error={problem !== undefined} disabled={props.isDisabled === true} className={styles.field}>
      <label htmlFor={id} className={props.isLabelHidden === true ? 'dl-visually-hidden' : styles.label}>
        {label}
      </label>
      <OutlinedInput
        id={id}
        value={shown}
        placeholder={placeholder}
        autoComplete="off"
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={commit}
        onKeyDown={onKeyDown}
        {...(inputRef === undefined ? {} : { inputRef })}
        slotProps={{
          input: {
            spellCheck: false,
            'aria-describedby': problem === undefined ? undefined : `${id}-problem`,
          },
        }}
      />
      {problem !== undefined && <FormHelperText id={`${id}-problem`}>{problem}</FormHelperText>}
    </FormControl>
  );
}
