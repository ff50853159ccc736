import type { ReactElement } from 'react';
import { useFieldArray } from 'react-hook-form';
import { Button } from '../../../ui/button.tsx';
import type { AdministrationFormValues } from './administration-form-schema.ts';
import { FormField } from './form-field.tsx';
import styles from './administration-form.module.css';

/** Stretches in which the bag hung and did not run. */
export function PauseFields(): ReactElement {
  const { fields, append, remove } = useFieldArray<AdministrationFormValues, 'pauses'>({ name: 'pauses' });
  return (
    <>
      {fields.map((field, index) => (
        <div key={field.id} className={styles.three}>
          <FormField name={`pauses.${index}.start`} label="Paused at" placeholder="hhmm" />
          <FormField name={`pauses.${index}.stop`} label="Restarted at" placeholder="hhmm" />
          <span />
          <button type="button" className={styles.remove} aria-label={`Take pause ${String(index + 1)} out`} onClick={() => remove(index)}>
            ×
          </button>
        </div>
      ))}
      <Button className={styles.add ?? ''} onClick={() => append({ start: '', stop: '' })}>
        Add a pause
      </Button>
    </>
  );
}
