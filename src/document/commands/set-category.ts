import { chartedCategories } from '../../domain/administration.ts';
import type { ChartedCategory } from '../../domain/administration.ts';
import { changeAdministrations } from './change-administrations.ts';
import type { CommandDefinition } from './command-definition.ts';
import { spokenId } from './spoken-names.ts';
import { unknownAdministration } from './unknown-id.ts';
import { withCategory } from './with-category.ts';

const categoryNames: Readonly<Record<ChartedCategory, string>> = {
  therapeutic: 'therapeutic',
  chemotherapy: 'chemotherapy',
  hydration: 'hydration',
  'not-coded': 'not coded',
};

/** What family an administration belongs to, where a person knows better than its drug tells. */
export const setCategory: CommandDefinition<'set-category'> = {
  label: (encounter, { administrationId, category }) =>
    category === undefined
      ? `Category of ${spokenId(encounter, administrationId)} by its drug`
      : `Set category of ${spokenId(encounter, administrationId)} to ${categoryNames[category]}`,
  guard: (encounter, { administrationId, category }) =>
    unknownAdministration(encounter, [administrationId]) ??
    (category === undefined || chartedCategories.includes(category)
      ? undefined
      : `There is no category ${category}`),
  apply: (encounter, { administrationId, category }) =>
    changeAdministrations(encounter, [administrationId], (administration) =>
      withCategory(administration, category),
    ),
};
