import type { ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import { administrationId } from '../../../domain/ids.ts';
import { rsvAntibody } from '../../../rules/index.ts';
import type { AdministrationFormValues } from './administration-form-schema.ts';
import styles from './administration-form.module.css';
import { FormField } from './form-field.tsx';
import { counselledOptions } from './form-options.ts';
import { contentsOfForm } from './form-to-administration.ts';

const watched = ['counselled', 'isMix', 'contents'] as const;

/** Counselling makes a code of its own for an antibody against RSV only; an answer that is there stays in sight. */
export function CounselledField(): ReactElement | undefined {
  const [counselled, isMix, contents] = useWatch<AdministrationFormValues, typeof watched>({ name: watched });
  const isRsvAntibody = rsvAntibody.decide({ id: administrationId('form'), route: 'im-injection', ...contentsOfForm({ isMix, contents }) });
  if (!isRsvAntibody && counselled === '') return undefined;
  return (
    <div className={styles.three}>
      <FormField name="counselled" label="Counselling on the antibody" options={counselledOptions} />
    </div>
  );
}
