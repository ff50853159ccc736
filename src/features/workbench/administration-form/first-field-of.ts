import type { AdministrationField } from '../../../domain/fact-path.ts';
import type { FormTarget } from '../workbench-places.ts';
import type { AdministrationFormValues } from './administration-form-schema.ts';
import type { FormName } from './form-field.tsx';

/** The field that takes the focus when the form opens: the one asked for, or else the drug. */
export function firstFieldOf(target: FormTarget, values: Pick<AdministrationFormValues, 'containers' | 'pauses'>): FormName {
  if (target.kind === 'new') return 'contents.0.name';
  const field: AdministrationField = target.field ?? 'drug';
  switch (field) {
    case 'drug':
      return 'contents.0.name';
    case 'accessSiteId':
      return 'site';
    case 'containers':
      return values.containers.length > 0 ? 'containers.0.size' : 'dose';
    case 'pauses':
      return values.pauses.length > 0 ? 'pauses.0.start' : 'start';
    case 'start':
    case 'stop':
    case 'dose':
    case 'category':
    case 'categoryReason':
    case 'purpose':
    case 'route':
    case 'counselled':
    case 'lesions':
    case 'rate':
    case 'volume':
      return field;
  }
}
