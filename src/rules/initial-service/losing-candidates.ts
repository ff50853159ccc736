import { nameOf } from '../../domain/administration.ts';
import type { LosingCandidate } from '../../domain/claim-line.ts';
import type { Concept } from '../../code-sets/concepts.ts';
import { itemsOf } from '../service-role/services.ts';
import type { Candidate } from '../service-role/services.ts';
import { codeFor, minutesText } from '../work.ts';
import type { Item, Work } from '../work.ts';
import { facilityHierarchy, rankOf } from './facility-hierarchy.ts';
import type { InitialChoice } from './choose-initial.ts';

/** The code a service would have had as the initial. */
export function initialConceptOf(service: Candidate): Concept {
  if (service.kind === 'hydration') return 'hydration.initial';
  // Whole names, not put together: they are keys, and the engine finds a text that stands in the code at once.
  const isInfusion = service.kind === 'infusion';
  if (service.category === 'chemotherapy') return isInfusion ? 'infusion.chemotherapy.initial' : 'push.chemotherapy.initial';
  return isInfusion ? 'infusion.therapeutic.initial' : 'push.therapeutic.initial';
}

const words = ['', 'chemotherapy infusion', 'chemotherapy push', 'drug infusion', 'push', 'hydration'];

const lengthText = (service: Candidate): string => (service.kind === 'push' ? '' : ` (${minutesText(service.minutes)})`);

function reasonOf(winner: Candidate, loser: Candidate, isByReason: boolean): string {
  if (isByReason) return 'it was not the main reason for the visit';
  const [first] = itemsOf(winner);
  const name = first === undefined ? '' : nameOf(first.administration);
  if (rankOf(winner) < rankOf(loser)) return `a ${words[rankOf(loser)] ?? ''} ranks below a ${words[rankOf(winner)] ?? ''} (${name})`;
  if (winner.kind !== 'push' && loser.kind !== 'push' && winner.minutes > loser.minutes) return `${name} ran longer${lengthText(winner)}`;
  return `${name} came first`;
}

/** Why each other service of a site is not its initial. */
export function losingCandidatesOf(work: Work, choice: InitialChoice): readonly LosingCandidate[] {
  const isByReason = choice.ruleId !== facilityHierarchy.id && choice.status === 'complete';
  return choice.losers.map((loser) => ({
    administrationIds: itemsOf(loser).map((item: Item) => item.id),
    code: codeFor(work, initialConceptOf(loser)),
    ruleId: choice.ruleId,
    reason: reasonOf(choice.initial, loser, isByReason),
  }));
}
