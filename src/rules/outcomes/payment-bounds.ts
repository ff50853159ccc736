import { isInfusion } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import { concepts } from '../../code-sets/concepts.ts';
import type { Concept } from '../../code-sets/concepts.ts';
import type { CodeSet } from '../../code-sets/code-set.ts';
import type { ClaimLine } from '../../domain/claim-line.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { initialConcepts } from '../initial-service/hierarchy-conflict.ts';
import type { UnknownTime } from './unknown-times.ts';

const hourConcepts = concepts.filter((concept) => concept.endsWith('additional-hour'));
const pumpConcepts = concepts.filter((concept) => concept.includes('prolonged-pump'));
const sequentialConcepts: readonly Concept[] = [
  'infusion.therapeutic.sequential',
  'infusion.therapeutic.concurrent',
  'infusion.chemotherapy.sequential',
  'push.therapeutic.sequential',
  'push.therapeutic.repeat',
  'push.chemotherapy.sequential',
  'hydration.additional-hour',
  'unlisted.chemotherapy',
];

const venousRoutes: ReadonlySet<string> = new Set(['iv-infusion', 'iv-push']);

/** The longest an infusion can have run, in minutes, whatever its unknown times; undefined for what has no hours. */
function longestRun(administration: Administration, unknowns: readonly UnknownTime[]): number | undefined {
  if (!isInfusion(administration)) return undefined;
  const own = unknowns.filter((unknown) => unknown.administration.id === administration.id);
  const start = own.find((unknown) => unknown.edge === 'start')?.window.from ?? administration.start;
  const stop = own.find((unknown) => unknown.edge === 'stop')?.window.to ?? administration.stop;
  return start === undefined || stop === undefined ? 0 : Math.max(0, stop - start);
}

/**
 * Cents that no combination of the unknown times can leave: sound, not tight.
 * Above: every administration earns its first unit at the highest rate it could have (one initial a site), and every
 * hour it can have run. Below: one initial service, when an administration with known times has a place at a site.
 */
export function paymentBounds(encounter: Encounter, baseLines: readonly ClaimLine[], unknowns: readonly UnknownTime[], codeSet: CodeSet): { readonly lowestCents: number; readonly highestCents: number } {
  const centsOf = (concept: Concept): number => Math.round((codeSet.opps.get(codeSet.codeOf[concept])?.rate ?? 0) * 100);
  const highest = (of: readonly Concept[]): number => Math.max(...of.map(centsOf));
  const initial = highest(initialConcepts);
  const sequential = highest(sequentialConcepts);
  const hour = highest(hourConcepts);
  const pump = highest(pumpConcepts);
  const other = highest(concepts);
  const sites = new Set<string>();
  let highestCents = 0;
  for (const administration of encounter.administrations) {
    const minutes = longestRun(administration, unknowns);
    if (minutes !== undefined) highestCents += Math.ceil(minutes / 60) * hour;
    if (venousRoutes.has(administration.route)) {
      sites.add(administration.accessSiteId ?? '');
      highestCents += sequential + (administration.pump === undefined ? 0 : pump);
    } else {
      // A subcutaneous infusion can earn its first hour and a further site.
      highestCents += other + (administration.route === 'sc-infusion' ? centsOf('sc-infusion.additional-site') : 0);
    }
  }
  highestCents += sites.size * initial;
  const uncertain = new Set<string>(unknowns.map((unknown) => unknown.administration.id));
  const drugInitials = initialConcepts.filter((concept) => concept !== 'hydration.initial');
  const placed = baseLines.some(
    (line) =>
      (line.role === 'initial' || line.role === 'sequential') &&
      line.category !== 'hydration' &&
      line.supportedBy.every(({ administrationId }) => !uncertain.has(administrationId)) &&
      encounter.administrations.some(({ id, route, pump: device }) => device === undefined && venousRoutes.has(route) && line.supportedBy.some((support) => support.administrationId === id)),
  );
  return { lowestCents: placed ? Math.min(...drugInitials.map(centsOf)) : 0, highestCents };
}
