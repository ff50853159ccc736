import type { AccessSite } from '../../domain/access-site.ts';
import { siteKindNames } from './charted-names.ts';

/** What a person calls a site: its label, else its kind and id. */
export const siteName = (site: AccessSite): string =>
  site.label ?? `${siteKindNames[site.kind]} (${site.id})`;
