import type { EncounterId } from '../../../domain/ids.ts';
import type { FormTarget } from '../workbench-places.ts';

/**
 * Forms that were open with something typed in them when the screen went away, by encounter; they open again on return. Only
 * in the memory of the page, as what a patient was given goes into no store that is not sealed: locking begins it anew.
 */
const forms = new Map<EncounterId, FormTarget>();

export const keepUnsavedForm = (id: EncounterId, form: FormTarget): void => void forms.set(id, form);

/** The form that was left, once. */
export function unsavedForm(id: EncounterId): FormTarget | undefined {
  const form = forms.get(id);
  forms.delete(id);
  return form;
}
