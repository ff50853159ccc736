import type { ReactElement } from 'react';
import { useFieldArray } from 'react-hook-form';
import { Button } from '../../../ui/button.tsx';
import type { AdministrationFormValues } from './administration-form-schema.ts';
import { FormField } from './form-field.tsx';
import { singleDoseOptions } from './form-options.ts';
import styles from './administration-form.module.css';

/** What was opened for the dose; decides whether a remainder was discarded. */
export function ContainerFields(): ReactElement {
  const { fields, append, remove } = useFieldArray<AdministrationFormValues, 'containers'>({ name: 'containers' });
  return (
    <>
      {fields.map((field, index) => (
        <div key={field.id} className={styles.three}>
          <FormField name={`containers.${index}.size`} label="One container holds" placeholder="500 mg" />
          <FormField name={`containers.${index}.count`} label="Opened" placeholder="1" />
          <FormField name={`containers.${index}.isSingleDose`} label="Kind" options={singleDoseOptions} />
          <button type="button" className={styles.remove} aria-label={`Take container ${String(index + 1)} out`} onClick={() => remove(index)}>
            ×
          </button>
        </div>
      ))}
      <Button className={styles.add ?? ''} onClick={() => append({ size: '', count: '1', isSingleDose: '' })}>
        Add a vial or bag
      </Button>
    </>
  );
}
