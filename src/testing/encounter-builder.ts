import type { Administration, ChartedCategory, Route } from '../domain/administration.ts';
import type { AccessSite, AccessSiteKind, SeparateSiteReason } from '../domain/access-site.ts';
import { isoDate } from '../domain/clock-time.ts';
import type { Encounter, Payer, StayKind } from '../domain/encounter.ts';
import { accessSiteId, administrationId, billingCode, encounterId } from '../domain/ids.ts';
import type { PolicySelection } from '../domain/policy.ts';

/** Minutes from midnight of the date of service. Example: `'10:05'` is 605, `'+1 00:30'` is 1470, `'-1 23:00'` is -60. */
export function minuteOf(text: string): number {
  const match = /^(?:([+-]\d+) )?(\d{2}):(\d{2})$/.exec(text);
  if (match === null) throw new Error(`Not a time: ${text}`);
  return Number(match[1] ?? 0) * 1440 + Number(match[2]) * 60 + Number(match[3]);
}

/** Facts of an administration beyond drug and times; pauses as pairs of times. */
export interface MoreFacts extends Partial<
  Pick<
    Administration,
    'categoryReason' | 'dose' | 'containers' | 'volume' | 'orderId' | 'purpose' | 'pump' | 'lesions' | 'counselled' | 'status' | 'evidence'
  >
> {
  readonly category?: ChartedCategory;
  readonly hcpcs?: string;
  /** Several drugs in one bag; the name then only serves the reader. */
  readonly mix?: readonly string[];
  readonly pauses?: readonly (readonly [string, string])[];
  readonly rate?: { readonly amount: number; readonly unit: string };
  readonly site?: string;
  readonly id?: string;
}

/**
 * Writes an encounter the way a nurse would chart it. Every step returns a new chart.
 * Administrations get the ids a1, a2 … in order and go to the site named last; category is therapeutic unless said.
 */
export class ChartBuilder {
  readonly #encounter: Encounter;
  readonly #site: string | undefined;

  constructor(encounter: Encounter, site?: string) {
    this.#encounter = encounter;
    this.#site = site;
  }

  #with(change: Partial<Encounter>): ChartBuilder {
    return new ChartBuilder({ ...this.#encounter, ...change }, this.#site);
  }

  /** Adds an access site, or goes back to one; what follows is given there. */
  site(
    id: string,
    more: {
      readonly kind?: AccessSiteKind;
      readonly reason?: SeparateSiteReason;
      readonly lumens?: number;
    } = {},
  ): ChartBuilder {
    if (this.#encounter.accessSites.some((site) => site.id === id))
      return new ChartBuilder(this.#encounter, id);
    const site: AccessSite = {
      id: accessSiteId(id),
      kind: more.kind ?? 'peripheral-iv',
      ...(more.reason === undefined ? {} : { separateSite: { reason: more.reason } }),
      ...(more.lumens === undefined ? {} : { lumens: more.lumens }),
    };
    return new ChartBuilder({ ...this.#encounter, accessSites: [...this.#encounter.accessSites, site] }, id);
  }

  /** Any route; times may be left out (undefined = not charted). */
  give(route: Route, drug: string, start?: string, stop?: string, more: MoreFacts = {}): ChartBuilder {
    const { hcpcs, mix, pauses, site, id, category = 'therapeutic', ...facts } = more;
    const at = site ?? this.#site;
    const administration = {
      id: administrationId(id ?? `a${String(this.#encounter.administrations.length + 1)}`),
      route,
      category,
      ...(mix === undefined
        ? { drug: { name: drug, ...(hcpcs === undefined ? {} : { hcpcs: billingCode(hcpcs) }) } }
        : { components: mix.map((name) => ({ name })) }),
      ...(at === undefined ? {} : { accessSiteId: accessSiteId(at) }),
      ...(start === undefined ? {} : { start: minuteOf(start) }),
      ...(stop === undefined ? {} : { stop: minuteOf(stop) }),
      ...(pauses === undefined
        ? {}
        : { pauses: pauses.map(([from, to]) => ({ start: minuteOf(from), stop: minuteOf(to) })) }),
      ...facts,
    } as Administration;
    return this.#with({ administrations: [...this.#encounter.administrations, administration] });
  }

  /** Leaves the category to the drug table. */
  uncategorised(
    route: Route,
    drug: string,
    start?: string,
    stop?: string,
    more: Omit<MoreFacts, 'category'> = {},
  ): ChartBuilder {
    const chartOf = this.give(route, drug, start, stop, more);
    const administrations = chartOf.build().administrations.map((administration, index, all) => {
      if (index < all.length - 1) return administration;
      const { category: _, ...rest } = administration;
      return rest;
    });
    return chartOf.#with({ administrations });
  }

  infusion(drug: string, start?: string, stop?: string, more: MoreFacts = {}): ChartBuilder {
    return this.give('iv-infusion', drug, start, stop, more);
  }

  chemoInfusion(drug: string, start?: string, stop?: string, more: MoreFacts = {}): ChartBuilder {
    return this.give('iv-infusion', drug, start, stop, { category: 'chemotherapy', ...more });
  }

  push(drug: string, start?: string, stop?: string, more: MoreFacts = {}): ChartBuilder {
    return this.give('iv-push', drug, start, stop, more);
  }

  chemoPush(drug: string, start?: string, stop?: string, more: MoreFacts = {}): ChartBuilder {
    return this.give('iv-push', drug, start, stop, { category: 'chemotherapy', ...more });
  }

  hydration(start?: string, stop?: string, more: MoreFacts = {}): ChartBuilder {
    return this.give('iv-infusion', 'normal saline', start, stop, { category: 'hydration', ...more });
  }

  injection(kind: 'im' | 'sc', drug: string, start?: string, more: MoreFacts = {}): ChartBuilder {
    return this.give(kind === 'im' ? 'im-injection' : 'sc-injection', drug, start, undefined, more);
  }

  stay(kind: StayKind, start?: string, stop?: string): ChartBuilder {
    const stay = {
      kind,
      ...(start === undefined ? {} : { start: minuteOf(start) }),
      ...(stop === undefined ? {} : { stop: minuteOf(stop) }),
    };
    return this.#with({ stays: [...this.#encounter.stays, stay] });
  }

  /** A physician's office; `primary` = the administration that was the reason for the visit. */
  professional(more: { readonly primary?: string; readonly placeOfService?: string } = {}): ChartBuilder {
    return this.#with({
      setting: 'professional',
      ...(more.primary === undefined ? {} : { primaryReason: administrationId(more.primary) }),
      ...(more.placeOfService === undefined ? {} : { placeOfService: more.placeOfService }),
    });
  }

  facility(): ChartBuilder {
    return this.#with({ setting: 'facility' });
  }

  payer(payer: Payer): ChartBuilder {
    return this.#with({ payer });
  }

  returnVisit(): ChartBuilder {
    return this.#with({ earlierEncounterSameDay: true });
  }

  policy(switches: NonNullable<PolicySelection['switches']>): ChartBuilder {
    return this.#with({ policy: { id: 'custom', switches } });
  }

  build(): Encounter {
    return this.#encounter;
  }
}

/** An empty facility chart of 2 March 2026. Example: `chart().site('s1').infusion('A', '10:00', '10:45').build()`. */
export const chart = (dateOfService = '2026-03-02'): ChartBuilder =>
  new ChartBuilder({
    id: encounterId('chart'),
    setting: 'facility',
    dateOfService: isoDate(dateOfService),
    stays: [],
    accessSites: [],
    administrations: [],
  });
