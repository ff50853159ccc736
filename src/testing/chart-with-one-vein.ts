import { isoDate } from '../domain/clock-time.ts';
import type { Encounter } from '../domain/encounter.ts';
import { accessSiteId, encounterId } from '../domain/ids.ts';

/** A chart on which nothing has been given yet, of a day that the newest release covers. */
export const chartWithOneVein: Encounter = {
  id: encounterId('e1'),
  setting: 'facility',
  dateOfService: isoDate('2026-11-02'),
  stays: [],
  accessSites: [{ id: accessSiteId('s1'), kind: 'peripheral-iv', label: 'L AC' }],
  administrations: [],
};
