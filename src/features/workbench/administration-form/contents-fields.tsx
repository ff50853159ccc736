import type { ReactElement } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { Button } from '../../../ui/button.tsx';
import type { AdministrationFormValues } from './administration-form-schema.ts';
import { emptyContent } from './administration-to-form.ts';
import { DrugField } from './drug-field.tsx';
import { FormField } from './form-field.tsx';
import styles from './administration-form.module.css';

/** The drug, or the drugs of a mixed bag with the dose of each. */
export function ContentsFields(): ReactElement {
  const { setValue, getValues } = useFormContext<AdministrationFormValues>();
  const { fields, append, remove } = useFieldArray<AdministrationFormValues, 'contents'>({ name: 'contents' });
  const isMix = useWatch<AdministrationFormValues, 'isMix'>({ name: 'isMix' });
  const mix = (): void => {
    if (!isMix) {
      // The dose of the one drug becomes the dose of the first of several.
      setValue('contents.0.dose', getValues('dose'));
      setValue('dose', '');
      setValue('isMix', true);
    }
    append({ ...emptyContent });
  };
  const takeOut = (index: number): void => {
    remove(index);
    if (fields.length > 2) return;
    setValue('dose', getValues('contents.0.dose'));
    setValue('contents.0.dose', '');
    setValue('isMix', false);
  };
  return (
    <>
      {fields.map((field, index) => (
        <div key={field.id} className={styles.contents}>
          <DrugField index={index} />
          <FormField name={`contents.${index}.hcpcs`} label="HCPCS" placeholder="J0696" />
          <FormField name={`contents.${index}.ndc`} label="NDC" />
          {isMix ? <FormField name={`contents.${index}.dose`} label="Dose" placeholder="1 g" /> : <FormField name="dose" label="Dose" placeholder="1 g" />}
          {fields.length > 1 && (
            <button type="button" className={styles.remove} aria-label={`Take drug ${String(index + 1)} out`} onClick={() => takeOut(index)}>
              ×
            </button>
          )}
        </div>
      ))}
      <Button className={styles.add ?? ''} onClick={mix}>
        Mix another drug into the same bag
      </Button>
    </>
  );
}
