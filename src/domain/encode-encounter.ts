import type { Administration } from './administration.ts';
import { localFromMinute } from './clock-time.ts';
import type { Encounter } from './encounter.ts';
import type { EncounterFile } from './encounter-file.ts';

/** Writes an encounter in the interchange format; `decodeEncounter` reads it back to an equal value. */
export function encodeEncounter(encounter: Encounter): EncounterFile {
  const local = (minute: number): string => localFromMinute(encounter.dateOfService, minute);
  const times = (of: { readonly start?: number; readonly stop?: number }) => ({
    ...(of.start === undefined ? {} : { start: local(of.start) }),
    ...(of.stop === undefined ? {} : { stop: local(of.stop) }),
  });
  const administration = (from: Administration): unknown => {
    const { start: _start, stop: _stop, ...rest } = from;
    return {
      ...rest,
      ...times(from),
      ...('pauses' in from && from.pauses !== undefined ? { pauses: from.pauses.map(times) } : {}),
    };
  };
  const { stays, accessSites, administrations, ...rest } = encounter;
  return {
    schemaVersion: 1,
    ...rest,
    ...(stays.length === 0 ? {} : { stays: stays.map((stay) => ({ kind: stay.kind, ...times(stay) })) }),
    ...(accessSites.length === 0 ? {} : { accessSites }),
    administrations: administrations.map(administration),
  } as unknown as EncounterFile;
}
