import type { ChartedCategory } from './administration.ts';
import type { FactPath } from './fact-path.ts';
import type { AccessSiteId, AdministrationId } from './ids.ts';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/**
 * A legitimate way out. It never names a time: what is missing is asked of the record, not invented.
 * `focus` leads to the field; the others are edits that a person may confirm.
 */
export type Fix =
  | { readonly kind: 'focus'; readonly label: string; readonly fact: FactPath }
  | { readonly kind: 'designate-initial'; readonly label: string; readonly accessSiteId: AccessSiteId; readonly administrationId?: AdministrationId }
  | { readonly kind: 'set-category'; readonly label: string; readonly administrationId: AdministrationId; readonly category: ChartedCategory }
  | { readonly kind: 'document-second-site'; readonly label: string; readonly accessSiteId: AccessSiteId }
  | { readonly kind: 'move-to-site'; readonly label: string; readonly administrationId: AdministrationId; readonly accessSiteId: AccessSiteId }
  | { readonly kind: 'set-primary-reason'; readonly label: string; readonly administrationId: AdministrationId };

/** What is highlighted. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly facts: readonly FactPath[];
  readonly fixes: readonly Fix[];
}
