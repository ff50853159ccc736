import type { AccessSite } from '../../domain/access-site.ts';

/** What a person calls a site: its label, else its kind and id. */
export const siteName = (site: AccessSite): string => site.label ?? `${site.kind.replaceAll('-', ' ')} (${site.id})`;
