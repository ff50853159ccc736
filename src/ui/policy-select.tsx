import type { ReactElement } from 'react';
import styles from './choice-field.module.css';
import type { PolicyChoice } from './use-policy-choices.ts';

export interface PolicySelectProps {
  readonly label: string;
  readonly isLabelShown?: boolean;
  readonly value: string;
  readonly choices: readonly PolicyChoice[];
  /** Further options on top, such as the policy that an encounter has now. */
  readonly extra?: readonly { readonly value: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
}

const groups = [
  ['custom', 'Your policies'],
  ['preset', 'Presets'],
] as const;

/** One policy by name: the default, those that people made, the presets. */
export function PolicySelect({ label, isLabelShown = false, value, choices, extra = [], onChange }: PolicySelectProps): ReactElement {
  return (
    <label className={styles.field}>
      <span className={isLabelShown ? styles.label : 'dl-visually-hidden'}>{label}</span>
      <select className={styles.select} value={value} onChange={(event) => onChange(event.target.value)}>
        {extra.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
        {choices
          .filter((choice) => choice.kind === 'default')
          .map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        {groups.map(([kind, name]) => {
          const own = choices.filter((choice) => choice.kind === kind);
          return (
            own.length > 0 && (
              <optgroup key={kind} label={name}>
                {own.map((choice) => (
                  <option key={choice.id} value={choice.id}>
                    {choice.name}
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
      </select>
    </label>
  );
}
