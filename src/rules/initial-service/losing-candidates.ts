import { nameOf } from '../../domain/administration.ts';
import type { LosingCandidate } from '../../domain/claim-line.ts';
import type { Concept } from '../../code-sets/concepts.ts';
import { itemsOf, leadOf, startOf } from '../service-role/services.ts';
import type { Candidate } from '../service-role/services.ts';
import { codeFor, minutesText } from '../work.ts';
import type { Work } from '../work.ts';
import { minutesOf, rankOf } from './facility-hierarchy.ts';
import type { ServiceRank } from './facility-hierarchy.ts';
import type { InitialChoice } from './choose-initial.ts';
import { primaryReason } from './primary-reason.ts';

/** The code a service would have had as the initial. */
export function initialConceptOf(service: Candidate): Concept {
  if (service.kind === 'hydration') return 'hydration.initial';
  // Whole names, not put together: they are keys, and the engine finds a text that stands in the code at once.
  const isInfusion = service.kind === 'infusion';
  if (service.category === 'chemotherapy') return isInfusion ? 'infusion.chemotherapy.initial' : 'push.chemotherapy.initial';
  return isInfusion ? 'infusion.therapeutic.initial' : 'push.therapeutic.initial';
}

const kinds: Readonly<Record<ServiceRank, string>> = { 1: 'a chemotherapy infusion', 2: 'a chemotherapy push', 3: 'a drug infusion', 4: 'a push', 5: 'hydration' };

function reasonOf(winner: Candidate, loser: Candidate, isByReason: boolean): string {
  if (isByReason) return 'it was not the main reason for the visit';
  const name = nameOf(leadOf(winner).administration);
  if (rankOf(winner) < rankOf(loser)) return `${kinds[rankOf(loser)]} ranks below ${kinds[rankOf(winner)]} (${name})`;
  if (minutesOf(winner) > minutesOf(loser)) return `${name} ran longer (${minutesText(minutesOf(winner))})`;
  return startOf(winner) < startOf(loser) ? `${name} came first` : `nothing tells it from ${name}, and a site has one initial service`;
}

/** Why each other service of a site is not its initial. */
export function losingCandidatesOf(work: Work, choice: InitialChoice): readonly LosingCandidate[] {
  const isByReason = choice.ruleId === primaryReason.id;
  return choice.losers.map((loser) => ({
    administrationIds: itemsOf(loser).map(({ id }) => id),
    code: codeFor(work, initialConceptOf(loser)),
    ruleId: choice.ruleId,
    reason: reasonOf(choice.initial, loser, isByReason),
  }));
}
