import type { EncounterFile } from '../../src/domain/encounter-file.ts';

/** A small repeatable source of chance (mulberry32): the same seed gives the same encounters everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const drugs = [
  { name: 'ceftriaxone', hcpcs: 'J0696', dose: { amount: 1, unit: 'g' }, isBag: true },
  { name: 'vancomycin', hcpcs: 'J3370', dose: { amount: 1, unit: 'g' }, isBag: true },
  { name: 'ondansetron', hcpcs: 'J2405', dose: { amount: 4, unit: 'mg' }, isBag: false },
  { name: 'morphine', hcpcs: 'J2270', dose: { amount: 4, unit: 'mg' }, isBag: false },
  { name: 'ketorolac', hcpcs: 'J1885', dose: { amount: 15, unit: 'mg' }, isBag: false },
  { name: 'famotidine', dose: { amount: 20, unit: 'mg' }, isBag: false },
  { name: 'piperacillin-tazobactam', hcpcs: 'J2543', dose: { amount: 3.375, unit: 'g' }, isBag: true },
  {
    name: 'normal saline',
    hcpcs: 'J7030',
    dose: { amount: 1000, unit: 'mL' },
    isBag: true,
    category: 'hydration',
  },
] as const;

const two = (n: number): string => String(n).padStart(2, '0');
const clock = (minute: number): string =>
  `2026-11-${two(2 + Math.floor(minute / 1440))}T${two(Math.floor((minute % 1440) / 60))}:${two(minute % 60)}`;

export interface GeneratedOptions {
  /** How many days the stay lasts; the administrations are spread over all of them. */
  readonly days?: number;
  /** Share of the bags whose stop is not charted. */
  readonly unknownStops?: number;
}

/**
 * A day in an emergency department, or a longer stay: bags and pushes of several drugs, some together.
 * @param administrations how many; those of one site follow each other so closely that some overlap
 * @param sites how many access sites they are spread over
 */
export function generatedEncounter(
  seed: number,
  administrations: number,
  sites: number,
  { days = 1, unknownStops = 0.03 }: GeneratedOptions = {},
): EncounterFile {
  const random = randomFrom(seed);
  const spread = Math.floor((days * 1440 - 240) / administrations);
  return {
    schemaVersion: 1,
    id: `bench-${String(seed)}`,
    setting: seed % 3 === 0 ? 'professional' : 'facility',
    dateOfService: '2026-11-02',
    accessSites: Array.from({ length: sites }, (_, index) => ({
      id: `s${String(index + 1)}`,
      kind: 'peripheral-iv' as const,
      ...(index === 0 ? {} : { separateSite: { reason: 'incompatible-drugs' as const } }),
    })),
    administrations: Array.from({ length: administrations }, (_, index) => {
      const drug = drugs[Math.floor(random() * drugs.length)] ?? drugs[0];
      const start = 60 + index * spread + Math.floor(random() * spread);
      const stop = Math.min(start + 5 + Math.floor(random() * 140), days * 1440 - 1);
      const isStopKnown = random() > unknownStops;
      const { name, dose } = drug;
      return {
        id: `a${String(index + 1)}`,
        accessSiteId: `s${String(1 + (index % sites))}`,
        route: drug.isBag ? ('iv-infusion' as const) : ('iv-push' as const),
        drug: 'hcpcs' in drug ? { name, hcpcs: drug.hcpcs } : { name },
        ...('category' in drug ? { category: drug.category } : {}),
        start: clock(start),
        ...(drug.isBag && isStopKnown ? { stop: clock(stop) } : {}),
        dose,
      };
    }),
  };
}
