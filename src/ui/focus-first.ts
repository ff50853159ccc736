const fields = 'input:not([type="hidden"], [tabindex="-1"]), select, textarea';

/**
 * As the `ref` of a form that was opened: gives the keyboard to its first field, else to its action, in the same task in
 * which it is drawn. A field that has taken it already keeps it.
 */
export function focusFirst(form: HTMLFormElement | null): void {
  if (form === null || form.contains(document.activeElement)) return;
  form.querySelector<HTMLElement>(`:is(${fields}):not(:disabled)`)?.focus();
  if (!form.contains(document.activeElement)) form.querySelector<HTMLElement>('[type="submit"]')?.focus();
}
