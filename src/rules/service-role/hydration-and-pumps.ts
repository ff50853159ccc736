import { weaker } from '../../base/known.ts';
import type { DiscardedMinutes, LosingCandidate } from '../../domain/claim-line.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import { doseSupports } from '../lines/dose-supports.ts';
import { emitHours } from '../lines/emit-hours.ts';
import type { InitialChoice } from '../initial-service/choose-initial.ts';
import { hydrationHours } from '../time/hydration-hours.ts';
import { prolongedPump } from '../time/prolonged-pump.ts';
import { addFinding, dateOf, minutesText } from '../work.ts';
import type { Item, Work } from '../work.ts';
import { hydrationAroundChemotherapy } from './hydration-around-chemotherapy.ts';
import type { HydrationService } from './services.ts';
import type { SiteServices } from './services-at-site.ts';

/** R51: what its purpose does not tell apart from the chemotherapy beside it. */
function flagAroundChemotherapy(work: Work, { sequence }: SiteServices, fluids: readonly Item[]): void {
  const isBeside = sequence.items.some(({ category }) => category === 'chemotherapy');
  if (!isBeside || !hydrationAroundChemotherapy.decide(isBeside, fluids.map(({ administration }) => administration.purpose))) return;
  const facts = fluids.map(({ id }) => administrationFact(id, 'purpose'));
  addFinding(
    work,
    hydrationAroundChemotherapy,
    'info',
    'Hydration stands beside chemotherapy: it counts when it was ordered and needed for itself. One contractor takes fluid that the drug’s label asks for as part of giving the drug. State what it was given for.',
    facts,
    facts.slice(0, 1).map((fact) => ({ kind: 'focus', label: 'State the purpose', fact })),
  );
}

/** Hydration of a site: initial hour and further ones, or further hours only beside another initial. */
export function emitHydration(
  work: Work,
  site: SiteServices,
  service: HydrationService | undefined,
  choice: InitialChoice | undefined,
  losingCandidates: readonly LosingCandidate[],
): void {
  if (service === undefined) return;
  flagAroundChemotherapy(work, site, service.items);
  const isInitial = choice?.initial === service;
  const minimum = hydrationHours.minimum.on(work.date);
  const { sequence } = site;
  emitHours(work, {
    pieces: service.pieces,
    firstFrom: minimum,
    units: hydrationHours.decide(service.minutes, minimum),
    first: isInitial ? 'hydration.initial' : undefined,
    losingCandidates: isInitial ? losingCandidates : undefined,
    hour: 'hydration.additional-hour',
    role: isInitial ? 'initial' : 'additional-hour',
    category: 'hydration',
    sequence,
    accessSiteId: sequence.accessSiteId,
    status: isInitial ? weaker(service.status, choice.status) : service.status,
    ruleId: hydrationHours.id,
    trace: () => [
      ...(service.items[0] as Item).trace,
      { ruleId: hydrationHours.id, says: `${minutesText(service.minutes)} net` },
      ...(isInitial ? [{ ruleId: choice.ruleId, says: 'the initial service of its site' }] : []),
    ],
    discarded: (id): readonly DiscardedMinutes[] => service.discarded.get(id) as readonly DiscardedMinutes[],
    ids: service.items.map((item) => item.id),
  });
}

/** The start of each prolonged infusion on a pump. */
export function emitPumpStarts(work: Work, site: SiteServices): void {
  const { sequence } = site;
  for (const { concept, dose } of site.pumps) {
    const lead = dose.items[0] as Item;
    work.units.push({
      concept,
      role: 'standalone',
      category: lead.category,
      date: dateOf(work, dose.start),
      sequence,
      accessSiteId: sequence.accessSiteId,
      status: dose.status,
      ruleId: prolongedPump.id,
      supports: doseSupports(dose, ['start', 'stop']),
      trace: () => [...lead.trace, { ruleId: prolongedPump.id, says: `${minutesText(dose.minutes)} on a pump: the start of a prolonged infusion` }],
    });
  }
}
