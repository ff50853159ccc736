import { zodResolver } from '@hookform/resolvers/zod';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { newAccessSiteId } from '../../../document/new-access-site-id.ts';
import { newAdministrationId } from '../../../document/new-administration-id.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { KeyboardHint } from '../../../ui/keyboard-hint.tsx';
import { useDraft } from '../../../ui/open-drafts.ts';
import { useUndoToast } from '../../../ui/use-undo-toast.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import type { FormTarget } from '../workbench-places.ts';
import { AdministrationFields } from './administration-fields.tsx';
import { administrationFormSchema } from './administration-form-schema.ts';
import type { AdministrationFormValues } from './administration-form-schema.ts';
import { administrationToForm, newForm } from './administration-to-form.ts';
import { firstFieldOf } from './first-field-of.ts';
import { formToAdministration } from './form-to-administration.ts';
import { useTyped } from '../draft/encounter-draft.ts';
import { typedOver } from './typed-over.ts';
import styles from './administration-form.module.css';

export interface AdministrationFormProps {
  readonly target: FormTarget;
  readonly onClose: () => void;
}

/** All facts of one administration. Saving is one step of the history; Ctrl+Enter saves from anywhere. */
export function AdministrationForm({ target, onClose }: AdministrationFormProps): ReactElement | undefined {
  const { store } = useWorkbench();
  const { show } = useUndoToast();
  const { openForm } = useWorkbenchPlaces();
  const titleId = useId();
  const [opened] = useState(() => {
    const encounter = store.getState().history.present.document;
    const known =
      target.kind === 'edit' ? encounter.administrations.find(({ id }) => id === target.id) : undefined;
    const base =
      known === undefined
        ? newForm(target.kind === 'new' ? target.from : { route: 'iv-infusion' })
        : administrationToForm(known);
    return { dateOfService: encounter.dateOfService, known, base };
  });
  const { dateOfService, known, base } = opened;
  const form = useForm<AdministrationFormValues>({
    resolver: zodResolver(administrationFormSchema(dateOfService)),
    defaultValues: target.typed === undefined ? base : typedOver(base, target),
  });
  const { getValues, handleSubmit, subscribe } = form;
  const isTyped = form.formState.isDirty || target.typed !== undefined;
  useDraft(isTyped);
  const [, keep] = useTyped('form');
  useEffect(() => {
    if (!isTyped) return undefined;
    const keepNow = (): void => keep({ ...target, typed: structuredClone(getValues()), base });
    keepNow();
    return subscribe({ formState: { values: true }, callback: keepNow });
  }, [isTyped, keep, target, getValues, base, subscribe]);
  useEffect(() => {
    if (!isTyped) keep(undefined);
  }, [isTyped, keep]);
  const [problem, setProblem] = useState<string>();
  const isGone = target.kind === 'edit' && known === undefined;
  useEffect(() => {
    if (!isGone) return;
    keep(undefined);
    onClose();
  }, [isGone, keep, onClose]);
  // In the task that draws it: what is typed next is meant for this field.
  const [focusAsked] = useState(() => (element: HTMLFormElement | null): void => {
    const field = element?.querySelector<HTMLElement>(`[name="${firstFieldOf(target, getValues())}"]`);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  });
  if (isGone) return undefined;

  const close = (): void => {
    keep(undefined);
    onClose();
  };
  const save = handleSubmit((values) => {
    const { history, run, select } = store.getState();
    const encounter = history.present.document;
    const { administration, accessSites } = formToAdministration(values, {
      id: known?.id ?? newAdministrationId(encounter),
      dateOfService,
      newSiteId: newAccessSiteId(encounter),
    });
    const result = run(
      known === undefined
        ? { type: 'add-administrations', administrations: [administration], accessSites }
        : { type: 'replace-administration', administration, accessSites },
    );
    if (!result.ok) return setProblem(result.error.message);
    select([administration.id]);
    close();
  });
  const leave = (): void => {
    close();
    if (!isTyped) return;
    const typed = getValues();
    show({
      message: 'The form was closed, and what was typed in it is not in the chart',
      undo: () => openForm({ ...target, typed, base }),
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    <Dialog onKeyDown={onKeyDown} open onClose={leave} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <FormProvider {...form}>
        <form ref={focusAsked} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
          <DialogTitle id={titleId}>
            {known === undefined ? 'New administration' : 'Administration'}
          </DialogTitle>
          <DialogContent>
            {target.isBack === true && (
              <p role="status" className={styles.back}>
                This is what you had typed when the chart was closed. It is not in the chart yet.
              </p>
            )}
            <AdministrationFields />
          </DialogContent>
          <DialogActions>
            <p role="alert" className={styles.refusal}>
              {problem}
            </p>
            <Button onClick={leave}>Cancel</Button>
            <Button type="submit" variant="contained">
              {known === undefined ? 'Add' : 'Save'}
            </Button>
            <KeyboardHint shortcut="mod+enter" />
          </DialogActions>
        </form>
      </FormProvider>
    </Dialog>
  );
}
