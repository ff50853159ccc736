import { isoDate } from '../domain/clock-time.ts';
import { accessSiteId, administrationId, encounterId } from '../domain/ids.ts';
import type { EncounterRecord } from './encounter-record.ts';

/** One record as each version of the saved form wrote it, and what it says. Never edited; a new version adds one. */
export const savedSamples: readonly { version: number; saved: string; record: EncounterRecord }[] = [
  {
    version: 1,
    saved: `{"schemaVersion":1,"savedWith":"2026-q4","document":{"schemaVersion":1,"id":"e1","setting":"facility",
"dateOfService":"2026-03-02","stays":[{"kind":"observation","start":"2026-03-02T22:00"}],
"accessSites":[{"id":"s1","kind":"peripheral-iv","label":"L AC"}],
"administrations":[{"id":"a1","accessSiteId":"s1","route":"iv-infusion","drug":{"name":"ceftriaxone"},
"start":"2026-03-02T23:50","stop":"2026-03-03T00:25"}]},
"workflow":{"status":"ready","createdAt":"2026-11-23T10:00:00.000Z","updatedAt":"2026-11-23T10:05:00.000Z","revision":3}}`,
    record: {
      document: {
        id: encounterId('e1'),
        setting: 'facility',
        dateOfService: isoDate('2026-03-02'),
        stays: [{ kind: 'observation', start: 1320 }],
        accessSites: [{ id: accessSiteId('s1'), kind: 'peripheral-iv', label: 'L AC' }],
        administrations: [
          {
            id: administrationId('a1'),
            accessSiteId: accessSiteId('s1'),
            route: 'iv-infusion',
            drug: { name: 'ceftriaxone' },
            start: 1430,
            stop: 1465,
          },
        ],
      },
      savedWith: '2026-q4',
      workflow: {
        status: 'ready',
        createdAt: '2026-11-23T10:00:00.000Z',
        updatedAt: '2026-11-23T10:05:00.000Z',
        revision: 3,
      },
    },
  },
];
