import { isVenous } from '../../domain/access-site.ts';
import type { Administration, Pump, Purpose } from '../../domain/administration.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { accessSiteFact, administrationFact, encounterFact } from '../../domain/fact-path.ts';
import type { FactPath } from '../../domain/fact-path.ts';
import { siteName } from '../../domain/site-name.ts';
import { prolongedPump } from '../time/prolonged-pump.ts';
import { namedIn } from './named-in.ts';

/** A fact that the record does not state, and the encounter as it would be with it. */
export interface MissingRecord {
  /** Completes "If …". */
  readonly words: string;
  readonly fact: FactPath;
  readonly encounter: Encounter;
}

const purposeWords = { dehydration: 'dehydration', 'electrolyte-deficit': 'an electrolyte deficit' } as const satisfies Partial<Record<Purpose, string>>;

const pumpWords = { portable: 'a portable pump', 'facility-owned-portable': 'a portable pump of the facility' } as const satisfies Partial<Record<Pump, string>>;

const withOne = (encounter: Encounter, id: string, more: Partial<Pick<Administration, 'purpose' | 'pump'>>): Encounter => ({
  ...encounter,
  administrations: encounter.administrations.map((one) => (one.id === id ? { ...one, ...more } : one)),
});

/**
 * Facts that decide about codes and that the record leaves open, one at a time: why a second site was needed, on what
 * pump and for what purpose something ran, who pays, and what the visit was for. What is charted is never doubted here.
 */
export function missingRecords(encounter: Encounter): readonly MissingRecord[] {
  const records: MissingRecord[] = [];
  const sites = encounter.accessSites.filter(({ kind }) => isVenous(kind));
  if (sites.length > 1) {
    for (const site of sites) {
      if (site.separateSite !== undefined) continue;
      records.push({
        words: `the record said why the site ${siteName(site)} was needed`,
        fact: accessSiteFact(site.id, 'separateSite'),
        encounter: { ...encounter, accessSites: encounter.accessSites.map((one) => (one === site ? { ...one, separateSite: { reason: 'protocol' } } : one)) },
      });
    }
  }
  const prolongedFrom = prolongedPump.prolongedFrom.on(encounter.dateOfService);
  for (const one of encounter.administrations) {
    if (one.route !== 'iv-infusion') continue;
    if (one.purpose === undefined) {
      for (const [purpose, words] of Object.entries(purposeWords) as readonly [keyof typeof purposeWords, string][]) {
        records.push({ words: `the record said that ${namedIn(encounter, one)} was given for ${words}`, fact: administrationFact(one.id, 'purpose'), encounter: withOne(encounter, one.id, { purpose }) });
      }
    }
    if (one.pump === undefined && (one.stop ?? 0) - (one.start ?? 0) >= prolongedFrom) {
      for (const [pump, words] of Object.entries(pumpWords) as readonly [keyof typeof pumpWords, string][]) {
        records.push({ words: `the record said that ${namedIn(encounter, one)} ran on ${words}`, fact: administrationFact(one.id, 'rate'), encounter: withOne(encounter, one.id, { pump }) });
      }
    }
  }
  if (encounter.payer === undefined) records.push({ words: 'the payer were recorded as Medicare', fact: encounterFact('payer'), encounter: { ...encounter, payer: 'medicare' } });
  if (encounter.setting === 'professional' && encounter.primaryReason === undefined) {
    for (const one of encounter.administrations) {
      records.push({ words: `${namedIn(encounter, one)} were recorded as the reason for the visit`, fact: encounterFact('primaryReason'), encounter: { ...encounter, primaryReason: one.id } });
    }
  }
  return records;
}
