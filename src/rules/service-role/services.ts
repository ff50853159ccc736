import type { Certainty } from '../../base/known.ts';
import type { ServiceCategory } from '../../domain/administration.ts';
import type { DiscardedMinutes } from '../../domain/claim-line.ts';
import type { Dose } from '../time/doses.ts';
import type { DoseGroups } from '../time/dose-groups.ts';
import type { Item, OwnedStretch } from '../work.ts';

/** One drug infused at a site: all its doses that are infusions. */
export interface InfusionService {
  readonly kind: 'infusion';
  readonly category: ServiceCategory;
  readonly drugKey: string;
  readonly doses: readonly Dose[];
  /** Those of all doses. */
  readonly items: readonly Item[];
  readonly groups: DoseGroups;
  readonly stretches: readonly OwnedStretch[];
  readonly minutes: number;
  readonly start: number;
  readonly isShortened: boolean;
}

/** One push as it was given: by hand, a bag of 15 minutes or less, a short repeat (Q7), or an infusion whose times are missing. */
export interface PushEvent {
  readonly items: readonly Item[];
  readonly start?: number | undefined;
  readonly dose?: Dose | undefined;
  readonly status: Certainty;
  readonly ruleId: string;
}

/** A drug that is pushed and not infused at the site: its first push. */
export interface PushService {
  readonly kind: 'push';
  readonly category: ServiceCategory;
  readonly drugKey: string;
  readonly event: PushEvent;
}

/** All fluid of a site that counts as hydration and reaches the minimum. */
export interface HydrationService {
  readonly kind: 'hydration';
  readonly category: 'hydration';
  readonly pieces: readonly (readonly OwnedStretch[])[];
  readonly minutes: number;
  readonly start: number;
  readonly items: readonly Item[];
  readonly discarded: ReadonlyMap<string, readonly DiscardedMinutes[]>;
  readonly status: Certainty;
}

export type Candidate = InfusionService | PushService | HydrationService;

export const itemsOf = (service: Candidate): readonly Item[] => (service.kind === 'push' ? service.event.items : service.items);

/** The administration that gives a service its name. */
export const leadOf = (service: Candidate): Item => itemsOf(service)[0] as Item;

/** First start of a service; Infinity when it has none. */
export const startOf = (service: Candidate): number => (service.kind === 'push' ? (service.event.start ?? Infinity) : service.start);

/** A stable last resort between services that are alike in everything else. */
export const smallestId = (service: Candidate): string =>
  itemsOf(service).reduce<string>((least, { id }) => (id < least ? id : least), leadOf(service).id);
