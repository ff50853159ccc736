import type { AccessSite, AccessSiteKind } from '../../domain/access-site.ts';
import { nameOf } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import type { Encounter } from '../../domain/encounter.ts';
import type { AccessSiteId, AdministrationId } from '../../domain/ids.ts';
import { findAccessSite, findAdministration } from './unknown-id.ts';

const kindNames: Readonly<Record<AccessSiteKind, string>> = {
  'peripheral-iv': 'peripheral IV',
  midline: 'midline',
  picc: 'PICC',
  port: 'port',
  'central-line': 'central line',
  arterial: 'arterial line',
  subcutaneous: 'subcutaneous site',
};

/** What to call an access site: its label, or its kind. */
export const spokenSite = (site: AccessSite): string => site.label ?? kindNames[site.kind];

/** What to call a site by its id; undefined is the tray of administrations that wait for a site. */
export function spokenSiteId(encounter: Encounter, id: AccessSiteId | undefined): string {
  if (id === undefined) return 'the unplaced tray';
  const site = findAccessSite(encounter, id);
  return site === undefined ? id : spokenSite(site);
}

const spokenName = (administration: Administration | undefined): string =>
  (administration === undefined ? '' : nameOf(administration)) || 'administration';

/** What to call administrations: the name of one, the number of several. */
export function spokenAdministrations(administrations: readonly Administration[]): string {
  return administrations.length === 1
    ? spokenName(administrations[0])
    : `${String(administrations.length)} administrations`;
}

/** What to call one administration by its id. */
export const spokenId = (encounter: Encounter, id: AdministrationId): string =>
  spokenName(findAdministration(encounter, id));

/** What to call administrations by their ids. */
export const spokenIds = (encounter: Encounter, ids: readonly AdministrationId[]): string =>
  ids.length === 1 && ids[0] !== undefined
    ? spokenId(encounter, ids[0])
    : `${String(ids.length)} administrations`;
