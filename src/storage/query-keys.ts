import type { EncounterId } from '../domain/ids.ts';

/** The names under which TanStack Query keeps what it has read. */
export const queryKeys = {
  encounterList: ['encounters', 'list'],
  unreadableEncounters: ['encounters', 'unreadable'],
  encounterRecords: ['encounters', 'record'],
  encounterRecord: (id: EncounterId | string) => ['encounters', 'record', id],
  policies: ['policies'],
  preference: (key: string) => ['preference', key],
} as const;
