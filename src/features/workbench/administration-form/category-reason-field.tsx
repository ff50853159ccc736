import type { ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import { isInfusionRoute } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import { administrationId } from '../../../domain/ids.ts';
import { resolvePolicy } from '../../../domain/policy.ts';
import { overriddenByCategory } from '../../../rules/index.ts';
import { categoryNames } from '../charted-names.ts';
import { parseQuantity } from '../quantity-text.ts';
import { useShownEncounter, useWorkbench } from '../workbench-context.ts';
import type { AdministrationFormValues } from './administration-form-schema.ts';
import { contentsOfForm } from './form-to-administration.ts';
import { FormField } from './form-field.tsx';

const watched = ['category', 'categoryReason', 'route', 'purpose', 'volume', 'isMix', 'contents'] as const;

/** Asks why, where the chosen category is not what the rules read without one; a reason that is there stays in sight. */
export function CategoryReasonField(): ReactElement | undefined {
  const { codeSet } = useWorkbench();
  const { setting, policy, dateOfService } = useShownEncounter();
  const [category, reason, route, purpose, volume, isMix, contents] = useWatch<
    AdministrationFormValues,
    typeof watched
  >({ name: watched });
  if (category === '') return undefined;
  const quantity = parseQuantity(volume);
  const common = {
    id: administrationId('form'),
    category,
    ...contentsOfForm({ isMix, contents }),
    ...(purpose === '' ? {} : { purpose }),
    ...(quantity.ok && quantity.value !== undefined ? { volume: quantity.value } : {}),
  };
  // Two shapes by their route, as everywhere.
  const administration: Administration = isInfusionRoute(route) ? { ...common, route } : { ...common, route };
  const overridden = overriddenByCategory(
    administration,
    codeSet,
    resolvePolicy(setting, policy),
    dateOfService,
  );
  if (overridden === undefined && reason === '') return undefined;
  const name = categoryNames[category].toLowerCase();
  return (
    <FormField
      name="categoryReason"
      label={overridden === undefined ? `Why ${name}` : `Why ${name}: ${overridden.says}`}
      placeholder="What the record or the payer says"
    />
  );
}
