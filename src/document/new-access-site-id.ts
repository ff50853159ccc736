import type { AccessSite } from '../domain/access-site.ts';
import type { Encounter } from '../domain/encounter.ts';
import { accessSiteId } from '../domain/ids.ts';
import type { AccessSiteId } from '../domain/ids.ts';
import { spentNumbers } from './spent-numbers.ts';

/**
 * The id of a new access site: "s2" when the highest ever is "s1". As of administrations, none is given twice.
 * @param added sites that are about to be added before it, with ids made here
 */
export const newAccessSiteId = (encounter: Encounter, added: readonly AccessSite[] = []): AccessSiteId =>
  accessSiteId(`s${String(spentNumbers(encounter).s + added.length + 1)}`);
