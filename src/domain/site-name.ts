import type { AccessSite, AccessSiteKind } from './access-site.ts';

/** What a person calls the kinds of access site. */
export const siteKindNames: Readonly<Record<AccessSiteKind, string>> = {
  'peripheral-iv': 'Peripheral IV',
  midline: 'Midline',
  picc: 'PICC',
  port: 'Port',
  'central-line': 'Central line',
  arterial: 'Arterial line',
  subcutaneous: 'Subcutaneous',
};

/** What a person calls a site: its label, else its kind and id. */
export const siteName = (site: AccessSite): string =>
  site.label ?? `${siteKindNames[site.kind]} (${site.id})`;
