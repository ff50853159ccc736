import type { ReactElement } from 'react';
import styles from './choice-field.module.css';

export interface ChoiceFieldProps<V extends string> {
  readonly label: string;
  /** Shows the label before the choice; otherwise it is there for assistive technology only. */
  readonly isLabelShown?: boolean;
  /** The first thing to choose in a dialog that has just opened. */
  readonly isAutoFocused?: boolean;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly name: string }[];
  readonly onChange: (value: V) => void;
}

/** One of a few, with the browser's own list: quick to draw, and every keyboard and touch screen knows it. */
export function ChoiceField<V extends string>(props: ChoiceFieldProps<V>): ReactElement {
  const { label, isLabelShown = false, isAutoFocused = false, value, options, onChange } = props;
  return (
    <label className={styles.field}>
      <span className={isLabelShown ? styles.label : 'dl-visually-hidden'}>{label}</span>
      <select
        className={styles.select}
        autoFocus={isAutoFocused}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
