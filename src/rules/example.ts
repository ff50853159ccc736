import type { Administration, Route } from '../domain/administration.ts';
import type { AccessSite, AccessSiteKind, SeparateSiteReason } from '../domain/access-site.ts';
import { isoDate } from '../domain/clock-time.ts';
import type { Encounter, Stay } from '../domain/encounter.ts';
import { accessSiteId, administrationId, encounterId } from '../domain/ids.ts';
import type { BillingCode } from '../domain/ids.ts';
import type { SwitchId } from '../domain/policy.ts';

/** A case that shows a rule at work; one generic test runs them all. */
export interface Example {
  readonly title: string;
  readonly encounter: Encounter;
  /** `96365`, `96366 x2`, `96372-59`, dated ones `96361@2026-03-03`; all lines of the claim, in any order. */
  readonly lines?: readonly string[];
  /** Drug lines in the same notation. */
  readonly drugLines?: readonly string[];
  /** Ids of rules that must raise a finding; `!id` must not. */
  readonly findings?: readonly string[];
}

interface More {
  readonly [field: string]: unknown;
}

/** "10:05" or "+1 00:30" (next day) as minutes of the date of service. */
export function minuteOf(text: string): number {
  const match = /^(?:([+-]\d+) )?(\d{1,2}):(\d{2})$/.exec(text);
  if (match === null) throw new Error(`Not a time: ${text}`);
  return Number(match[1] ?? 0) * 1440 + Number(match[2]) * 60 + Number(match[3]);
}

/** Builds the encounter of an example in a line: `day().push('A', '10:00').push('A', '10:31')`. */
class Day {
  private readonly administrations: Administration[] = [];
  private readonly sites: AccessSite[] = [];
  private readonly stays: Stay[] = [];
  private rest: Partial<Encounter> = {};

  /** Adds an access site; later administrations go to it. */
  site(id: string, reason?: SeparateSiteReason, kind: AccessSiteKind = 'peripheral-iv'): this {
    this.sites.push({ id: accessSiteId(id), kind, ...(reason === undefined ? {} : { separateSite: { reason } }) });
    return this;
  }

  give(route: Route, drug: string, times: { start?: string | undefined; stop?: string | undefined }, more: More = {}): this {
    const site = this.sites.at(-1);
    this.administrations.push({
      id: administrationId(`a${String(this.administrations.length + 1)}`),
      route,
      drug: { name: drug },
      category: 'therapeutic',
      ...(site === undefined ? {} : { accessSiteId: site.id }),
      ...(times.start === undefined ? {} : { start: minuteOf(times.start) }),
      ...(times.stop === undefined ? {} : { stop: minuteOf(times.stop) }),
      ...more,
    });
    return this;
  }

  infusion(drug: string, start?: string, stop?: string, more?: More): this {
    return this.give('iv-infusion', drug, { start, stop }, more);
  }

  chemo(drug: string, start?: string, stop?: string, more?: More): this {
    return this.give('iv-infusion', drug, { start, stop }, { category: 'chemotherapy', ...more });
  }

  hydration(start?: string, stop?: string, more?: More): this {
    return this.give('iv-infusion', 'normal saline', { start, stop }, { category: 'hydration', ...more });
  }

  push(drug: string, start?: string, more?: More): this {
    return this.give('iv-push', drug, { start }, more);
  }

  im(drug: string, start?: string, more?: More): this {
    return this.give('im-injection', drug, { start }, more);
  }

  stay(kind: Stay['kind'], start: string | undefined, stop?: string): this {
    this.stays.push({ kind, ...(start === undefined ? {} : { start: minuteOf(start) }), ...(stop === undefined ? {} : { stop: minuteOf(stop) }) });
    return this;
  }

  /** The same chart on a professional claim; `reason` is the administration that was the reason for the visit. */
  professional(reason?: string): this {
    this.rest = { ...this.rest, setting: 'professional', ...(reason === undefined ? {} : { primaryReason: administrationId(reason) }) };
    return this;
  }

  /** What was billed, in the notation of the lines: `96372-59`, `96366 x2`, `96361@2026-03-03`. */
  billed(...lines: readonly string[]): this {
    return this.with({
      billed: lines.map((line) => {
        const [, code = '', modifiers = '', units = '1', date] = /^([A-Z0-9]{5})((?:-[A-Z0-9]{2})*)(?: x(\d+))?(?:@(\S+))?$/.exec(line) ?? [];
        if (code === '') throw new Error(`Not a line: ${line}`);
        return { code: code as BillingCode, modifiers: modifiers.split('-').slice(1), units: Number(units), ...(date === undefined ? {} : { dateOfService: isoDate(date) }) };
      }),
    });
  }

  with(more: Partial<Encounter>): this {
    this.rest = { ...this.rest, ...more };
    return this;
  }

  switch(id: SwitchId, value: string): this {
    return this.with({ policy: { id: 'example', switches: { ...this.rest.policy?.switches, [id]: value } } });
  }

  build(): Encounter {
    return {
      id: encounterId('example'),
      setting: 'facility',
      dateOfService: isoDate('2026-03-02'),
      ...this.rest,
      stays: this.stays,
      accessSites: this.sites.length === 0 ? [] : this.sites,
      administrations: this.administrations,
    };
  }
}

export type { Day };

export const day = (): Day => new Day();

/** A case with the administration lines it must give, and findings by rule id (`!id` = must not be raised). */
export const example = (title: string, chart: Day, lines: readonly string[], findings: readonly string[] = []): Example => ({
  title,
  encounter: chart.build(),
  lines,
  findings,
});

/** A case about drug lines. */
export const drugExample = (title: string, chart: Day, drugLines: readonly string[], findings: readonly string[] = []): Example => ({
  title,
  encounter: chart.build(),
  drugLines,
  findings,
});
