import { useId } from 'react';
import type { ReactElement } from 'react';
import type { FieldError, FieldPath, UseFormRegisterReturn } from 'react-hook-form';
import { get, useFormContext } from 'react-hook-form';
import type { AdministrationFormValues } from './administration-form-schema.ts';
import box from '../labelled-input.module.css';
import styles from './administration-form.module.css';

export type FormName = FieldPath<AdministrationFormValues>;

/** The message of a field, wherever it is nested. */
export function useFieldError(name: FormName): string | undefined {
  const { formState } = useFormContext<AdministrationFormValues>();
  const error: unknown = get(formState.errors, name);
  return (error as FieldError | undefined)?.message;
}

export interface FormFieldProps {
  readonly name: FormName;
  readonly label: string;
  readonly placeholder?: string;
  /** Of a choice; without it the field takes text. */
  readonly options?: readonly { readonly value: string; readonly name: string }[];
  readonly isLong?: boolean;
}

/** A labelled text or choice with its problem under it. */
export function FormField({ name, label, placeholder, options, isLong = false }: FormFieldProps): ReactElement {
  const id = useId();
  const { register } = useFormContext<AdministrationFormValues>();
  const problem = useFieldError(name);
  const shared: UseFormRegisterReturn & Readonly<Record<string, unknown>> = {
    ...register(name),
    id,
    className: box.input,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem === undefined ? undefined : `${id}-problem`,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {options !== undefined ? (
        <select {...shared}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      ) : isLong ? (
        <textarea {...shared} rows={2} />
      ) : (
        <input {...shared} placeholder={placeholder} autoComplete="off" spellCheck={false} />
      )}
      {problem !== undefined && (
        <span id={`${id}-problem`} className={styles.problem}>
          {problem}
        </span>
      )}
    </div>
  );
}
