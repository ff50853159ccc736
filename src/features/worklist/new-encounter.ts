import { placeholderSite } from '../../document/placeholder-site.ts';
import { isoDate } from '../../domain/clock-time.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { encounterId } from '../../domain/ids.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** An encounter to begin with: today, a facility, one peripheral IV. */
export function newEncounter(now: Date, id: string): Encounter {
  return {
    id: encounterId(id),
    setting: 'facility',
    dateOfService: isoDate(`${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`),
    stays: [],
    accessSites: [placeholderSite],
    administrations: [],
  };
}
