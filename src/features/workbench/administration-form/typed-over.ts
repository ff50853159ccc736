import { sameValue } from '../../../document/same-value.ts';
import type { FormTarget } from '../workbench-places.ts';
import type { AdministrationFormValues } from './administration-form-schema.ts';

/** What the form opens with again: what was typed, and in fields that were left alone what the chart says by now. */
export function typedOver(now: AdministrationFormValues, { typed, base }: FormTarget): AdministrationFormValues {
  if (typed === undefined) return now;
  if (base === undefined) return typed;
  const wasTyped = (field: string): boolean =>
    !sameValue(typed[field as keyof AdministrationFormValues], base[field as keyof AdministrationFormValues]);
  return { ...now, ...Object.fromEntries(Object.entries(typed).filter(([field]) => wasTyped(field))) };
}
