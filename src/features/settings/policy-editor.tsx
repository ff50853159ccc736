import { zodResolver } from '@hookform/resolvers/zod';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import * as z from 'zod/mini';
import type { NamedPolicy } from '../../domain/named-policy.ts';
import { policySwitches, switchIds } from '../../domain/policy.ts';
import { policyWords, wordsOfValue } from '../../domain/policy-words.ts';
import type { SwitchId } from '../../domain/policy.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { disagreementAddress } from '../../ui/rule-address.ts';
import styles from './policy-editor.module.css';

const formSchema = z.object({
  name: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'A policy needs a name, such as the payer it is of.'),
      z.maxLength(120, 'At most 120 characters.'),
    ),
  description: z.string().check(z.maxLength(2000, 'At most 2,000 characters.')),
  setting: z.enum(['', 'facility', 'professional']),
  /** An empty answer leaves the question to the setting. */
  switches: z.record(z.string(), z.string()),
});
type PolicyForm = z.infer<typeof formSchema>;

const toForm = ({ name, description = '', setting, switches }: NamedPolicy): PolicyForm => ({
  name,
  description,
  setting: setting ?? '',
  switches: Object.fromEntries(switchIds.map((id) => [id, switches[id] ?? ''])),
});

const fromForm = ({ id, version }: NamedPolicy, form: PolicyForm): NamedPolicy => ({
  id,
  version,
  name: form.name,
  ...(form.description.trim() === '' ? {} : { description: form.description.trim() }),
  ...(form.setting === '' ? {} : { setting: form.setting }),
  switches: Object.fromEntries(Object.entries(form.switches).filter(([, value]) => value !== '')),
});

function defaultText(id: SwitchId): string {
  const { default: fallback } = policySwitches[id];
  if (typeof fallback === 'string') return `Default: ${wordsOfValue(id, fallback)}`;
  return `Default: ${wordsOfValue(id, fallback.facility)} (facility), ${wordsOfValue(id, fallback.professional)} (professional)`;
}

export interface PolicyEditorProps {
  readonly policy: NamedPolicy;
  readonly isNew: boolean;
  readonly onSave: (policy: NamedPolicy) => void;
  readonly onClose: () => void;
}

/** Name, purpose and answers of a policy. */
export function PolicyEditor({ policy, isNew, onSave, onClose }: PolicyEditorProps): ReactElement {
  const titleId = useId();
  const { register, handleSubmit, formState } = useForm<PolicyForm>({
    defaultValues: toForm(policy),
    resolver: zodResolver(formSchema),
  });
  const { errors } = formState;
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => void handleSubmit((form) => onSave(fromForm(policy, form)))(event)}
      >
        <DialogTitle id={titleId}>{isNew ? 'New policy' : `Policy ${policy.name}`}</DialogTitle>
        <DialogContent className={styles.content ?? ''}>
          <div className={styles.head}>
            <TextField
              label="Name"
              autoFocus
              error={errors.name !== undefined}
              helperText={errors.name?.message}
              {...register('name')}
              slotProps={{ htmlInput: { maxLength: 200 } }}
            />
            <label className={styles.setting}>
              For
              <select {...register('setting')}>
                <option value="">all claims</option>
                <option value="facility">facility claims</option>
                <option value="professional">professional claims</option>
              </select>
            </label>
            <TextField
              className={styles.description ?? ''}
              label="Where it is written, since when, for whom"
              multiline
              minRows={2}
              error={errors.description !== undefined}
              helperText={errors.description?.message}
              {...register('description')}
            />
          </div>
          <div className={styles.questions}>
            {switchIds.map((id) => (
              <div key={id} className={styles.question}>
                <label htmlFor={`${titleId}-${id}`}>
                  <Link
                    to={disagreementAddress(id)}
                    target="_blank"
                    rel="noreferrer"
                    title="Readings and sources, in a new tab"
                  >
                    {id}
                  </Link>{' '}
                  {policyWords[id].question}
                </label>
                <select id={`${titleId}-${id}`} {...register(`switches.${id}`)}>
                  <option value="">{defaultText(id)}</option>
                  {Object.entries(policyWords[id].values).map(([value, text]) => (
                    <option key={value} value={value}>
                      {text}
                    </option>
                  ))}
                </select>
              </div>
            ))}
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained">
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
