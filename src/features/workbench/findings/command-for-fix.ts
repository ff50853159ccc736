import { assertNever } from '../../../base/assert.ts';
import type { SeparateSiteReason } from '../../../domain/access-site.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import type { Fix } from '../../../domain/finding.ts';
import type { Command } from '../../../document/command.ts';

/**
 * The edit that a fix stands for; undefined when it is none (`focus`), when its reason has not been chosen yet, or when its site
 * is gone.
 */
export function commandForFix(
  fix: Fix,
  encounter: Encounter,
  reason?: SeparateSiteReason,
): Command | undefined {
  switch (fix.kind) {
    case 'focus':
      return undefined;
    case 'designate-initial':
      return {
        type: 'designate-initial',
        accessSiteId: fix.accessSiteId,
        administrationId: fix.administrationId,
      };
    case 'set-category':
      return { type: 'set-category', administrationId: fix.administrationId, category: fix.category };
    case 'document-second-site': {
      const site = encounter.accessSites.find((one) => one.id === fix.accessSiteId);
      if (site === undefined || reason === undefined) return undefined;
      return { type: 'edit-access-site', accessSite: { ...site, separateSite: { reason } } };
    }
    case 'move-to-site':
      return { type: 'place-administrations', ids: [fix.administrationId], accessSiteId: fix.accessSiteId };
    case 'set-primary-reason':
      return { type: 'set-encounter', patch: { primaryReason: fix.administrationId } };
    default:
      return assertNever(fix);
  }
}
