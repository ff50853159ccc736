import type { Encounter } from '../domain/encounter.ts';
import { accessSiteId } from '../domain/ids.ts';
import type { AccessSiteId } from '../domain/ids.ts';
import { nextNumber } from './next-number.ts';

/** The next free id of an access site: "s2" when the highest is "s1". */
export const newAccessSiteId = (encounter: Encounter): AccessSiteId =>
  accessSiteId(
    `s${String(
      nextNumber(
        's',
        encounter.accessSites.map(({ id }) => id),
      ),
    )}`,
  );
