import type { WorkflowStatus } from '../../document/workflow.ts';
import type { Setting } from '../../domain/setting.ts';
import type { EncounterSummary } from '../../storage/encounter-summary.ts';
import { statusNames } from '../../ui/status-names.ts';
import { settingNames, untitled } from './status-names.ts';

export interface WorklistFilter {
  readonly text: string;
  readonly status: WorkflowStatus | 'any';
  readonly setting: Setting | 'any';
  /** Only encounters with at least one error or warning. */
  readonly isWithFindings: boolean;
}

export const noFilter: WorklistFilter = { text: '', status: 'any', setting: 'any', isWithFindings: false };

export const isFiltering = (filter: WorklistFilter): boolean =>
  filter.text.trim() !== '' || filter.status !== 'any' || filter.setting !== 'any' || filter.isWithFindings;

const searched = (row: EncounterSummary): string =>
  `${row.title === '' ? untitled : row.title} ${row.dateOfService} ${settingNames[row.setting]} ${statusNames[row.status]} ${row.id} ${row.importedAs ?? ''}`.toLowerCase();

/** Rows that hold every word of the text and fit the choices. */
export function filterRows(
  rows: readonly EncounterSummary[],
  filter: WorklistFilter,
): readonly EncounterSummary[] {
  if (!isFiltering(filter)) return rows;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter.setting !== 'any' && row.setting !== filter.setting) return false;
    if (filter.status !== 'any' && row.status !== filter.status) return false;
    if (
      filter.isWithFindings &&
      (row.findings === undefined || row.findings.errors + row.findings.warnings === 0)
    )
      return false;
    if (words.length === 0) return true;
    const text = searched(row);
    return words.every((word) => text.includes(word));
  });
}
