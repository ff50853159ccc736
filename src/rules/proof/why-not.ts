import type { CodeSet } from '../../code-sets/code-set.ts';
import type { Concept } from '../../code-sets/concepts.ts';
import { nameOf } from '../../domain/administration.ts';
import type { CodedEncounter } from '../../domain/coded-encounter.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { billingCode } from '../../domain/ids.ts';
import type { AdministrationId, BillingCode } from '../../domain/ids.ts';
import type { Policy } from '../../domain/policy.ts';
import type { WhyNot, WhyNotReason } from '../../domain/why-not.ts';
import { chartedCategory } from '../classify/charted-category.ts';
import { drugTableCategory } from '../classify/drug-table-category.ts';
import { facilityHierarchy } from '../initial-service/facility-hierarchy.ts';
import { primaryReason } from '../initial-service/primary-reason.ts';
import { initialConcepts } from '../initial-service/hierarchy-conflict.ts';
import { otherCodes } from '../out-of-scope.ts';
import { because, chartedOf, familyOf, timesOf } from './chart-view.ts';
import type { ChartView, Charted } from './chart-view.ts';
import { codeNeeds } from './code-needs.ts';
import { fromNextHour, noOtherDrug, notProlonged, notRepeated, tooLongToPush, tooShortToInfuse } from './minutes-missing.ts';
import { namedIn } from './named-in.ts';
import { knownElsewhere } from './known-elsewhere.ts';
import { notTogether } from './not-together.ts';
import { byOtherRoute } from './other-route-reasons.ts';
import { placesUnproven } from './unproven-places.ts';
import { timesUnproven } from './unproven-times.ts';
import { whyNotDrug } from './why-not-drug.ts';

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** What the rules already said of the code: left out with a reason, or lost the place of initial. */
function alreadySaid({ encounter, coded }: ChartView, code: string): readonly WhyNotReason[] {
  const { administrations } = encounter;
  // Told apart from others of its name, unless the same is said of all of them.
  const name = (id: AdministrationId, alike: readonly AdministrationId[]): string => {
    const administration = administrations.find((other) => other.id === id);
    if (administration === undefined) return id;
    const plain = nameOf(administration);
    return administrations.every((other) => nameOf(other) !== plain || alike.includes(other.id)) ? plain : namedIn(encounter, administration);
  };
  const entries = coded.notReported.filter((entry) => entry.code === code);
  const leftOut = entries.map(({ administrationId, ruleId, reason }) => {
    const alike = entries.filter((other) => other.reason === reason).map((other) => other.administrationId);
    return because({ id: ruleId }, sentence(`${name(administrationId, alike)}: ${reason}`), [administrationId]);
  });
  const lost = coded.accessSites.flatMap((site) =>
    site.losingCandidates
      .filter((candidate) => candidate.code === code)
      .map((candidate) => because({ id: candidate.ruleId }, sentence(`${candidate.administrationIds.slice(0, 1).map((id) => name(id, candidate.administrationIds)).join('')} is not the initial service of its site: ${candidate.reason}`), candidate.administrationIds)),
  );
  return [...leftOut, ...lost];
}

/** Administrations of the right route that are read otherwise, or not coded at all. */
function readOtherwise({ coded }: ChartView, charted: readonly Charted[], concept: Concept): readonly WhyNotReason[] {
  const { routes, category } = codeNeeds[concept];
  return charted.flatMap((one): WhyNotReason[] => {
    if (!routes.includes(one.administration.route)) return [];
    if (one.reading.category === 'not-coded') {
      const entry = coded.notReported.find(({ administrationId, code }) => administrationId === one.id && code === undefined);
      return entry === undefined ? [] : [because({ id: entry.ruleId }, sentence(`${one.name} is not coded: ${entry.reason}`), [one.id])];
    }
    if (category === undefined || one.reading.category === category) return [];
    const ruleId = one.administration.category === one.reading.category ? chartedCategory.id : (one.readBy ?? drugTableCategory.id);
    return [because({ id: ruleId }, `${one.name} is read as ${one.reading.category}, not as ${category}.`, [one.id])];
  });
}

/** Whose place of initial it would have to take, for the code of an initial service. */
function placeIsTaken({ encounter, coded }: ChartView, code: string): readonly WhyNotReason[] {
  const rule = encounter.setting === 'facility' ? facilityHierarchy : primaryReason;
  return coded.accessSites.flatMap(({ initial }) =>
    initial === undefined || initial.code === code ? [] : [because(rule, `The initial service of its site is ${initial.code}, and a site has one.`, initial.administrationIds)],
  );
}

/** What of the right kind has no place on that code: left out, with the reason the rules gave, or reported otherwise. */
function reportedOtherwise({ coded, codeSet }: ChartView, fitting: readonly Charted[], code: string): readonly WhyNotReason[] {
  return fitting.flatMap((one): WhyNotReason[] => {
    if (one.lines.some(({ line }) => line.code === code)) return [];
    const [first] = one.lines;
    if (first === undefined) {
      return coded.notReported
        .filter(({ administrationId }) => administrationId === one.id)
        .map(({ ruleId, reason }) => because({ id: ruleId }, sentence(`${one.name}: ${reason}`), [one.id]));
    }
    const others = [...new Set(one.lines.map(({ line }) => line.code))];
    const label = codeSet.labelOf.get(first.line.code);
    return [because({ id: first.ruleId }, `${one.name} is reported with ${others.join(', ')}${others.length > 1 || label === undefined ? '' : ` (${label})`}.`, [one.id])];
  });
}

function byConcept(view: ChartView, fitting: readonly Charted[], all: readonly Charted[], concept: Concept, unitsReported: number): readonly WhyNotReason[] {
  const family = familyOf(concept);
  const code = view.codeSet.codeOf[concept];
  switch (concept) {
    case 'infusion.therapeutic.initial':
    case 'infusion.chemotherapy.initial':
      return tooShortToInfuse(view, fitting);
    case 'infusion.therapeutic.sequential':
    case 'infusion.chemotherapy.sequential':
      return [...noOtherDrug(view, fitting, family, 'infused'), ...tooShortToInfuse(view, fitting)];
    case 'infusion.therapeutic.additional-hour':
    case 'infusion.chemotherapy.additional-hour':
      return [...fromNextHour(view, fitting, family, code), ...tooShortToInfuse(view, fitting)];
    case 'hydration.additional-hour':
      return fromNextHour(view, fitting, family, code);
    case 'infusion.therapeutic.concurrent':
    case 'unlisted.chemotherapy':
      return notTogether(view, all, concept === 'unlisted.chemotherapy', unitsReported);
    case 'push.therapeutic.initial':
    case 'push.chemotherapy.initial':
      return tooLongToPush(view, fitting);
    case 'push.therapeutic.sequential':
    case 'push.chemotherapy.sequential':
      return [...noOtherDrug(view, fitting, family, 'pushed'), ...tooLongToPush(view, fitting)];
    case 'push.therapeutic.repeat':
      return notRepeated(view, fitting, code);
    case 'infusion.therapeutic.prolonged-pump':
    case 'infusion.chemotherapy.prolonged-pump':
    case 'infusion.chemotherapy.prolonged-pump-community':
      return notProlonged(view, fitting, concept);
    default:
      return byOtherRoute(view, fitting, concept);
  }
}

/** Of two that read alike, such as bags of one length, one that names both. */
function distinct(reasons: readonly WhyNotReason[]): readonly WhyNotReason[] {
  const bySentence = new Map<string, WhyNotReason>();
  for (const reason of reasons) {
    const held = bySentence.get(reason.says);
    const more = held === undefined ? [] : reason.administrationIds.filter((id) => !held.administrationIds.includes(id));
    if (held === undefined) bySentence.set(reason.says, reason);
    else if (more.length > 0) bySentence.set(reason.says, { ...held, administrationIds: [...held.administrationIds, ...more], facts: [...held.facts, ...timesOf(more)] });
  }
  return [...bySentence.values()];
}

/** Where a sentence is of one administration and the chart has more of its name, it says of which: by its start, and by more where they began in one minute. */
function toldApart(encounter: Encounter, reason: WhyNotReason): WhyNotReason {
  const { says, administrationIds } = reason;
  const one = administrationIds.length === 1 ? encounter.administrations.find(({ id }) => id === administrationIds[0]) : undefined;
  const name = one === undefined ? '' : nameOf(one);
  if (one === undefined || !(says.startsWith(`${name} `) || says.startsWith(`${name}:`))) return reason;
  const full = namedIn(encounter, one);
  return says.startsWith(full) ? reason : { ...reason, says: `${full}${says.slice(name.length)}` };
}

/**
 * Why a code is not on the claim, or why not more of it: from what the rules found, in plain words.
 * @param code a code of the release; any other is answered too
 * @param coded what `codeEncounter` made of the encounter with the same code set and policy
 */
export function whyNot(code: BillingCode | string, encounter: Encounter, coded: CodedEncounter, codeSet: CodeSet, policy: Policy): WhyNot {
  const view: ChartView = { encounter, coded, codeSet, policy };
  const concept = codeSet.conceptOf.get(code);
  const label = codeSet.labelOf.get(code);
  const answer = (reasons: readonly WhyNotReason[], unitsReported = 0): WhyNot => ({
    code: billingCode(code),
    ...(label === undefined ? {} : { label }),
    unitsReported,
    reasons: distinct(reasons).map((reason) => toldApart(encounter, reason)),
  });
  const drug = codeSet.drugs.byCode.get(code);
  if (concept === undefined && drug !== undefined) {
    const billed = coded.drugLines.reduce((sum, line) => (line.hcpcs === code && !line.modifiers.includes('JW') ? sum + line.units : sum), 0);
    return answer(whyNotDrug(view, drug, billed), billed);
  }
  const elsewhere = concept === undefined ? knownElsewhere(code) : undefined;
  if (elsewhere !== undefined) return answer([because(elsewhere, elsewhere.says)]);
  if (concept === undefined) return answer([because(otherCodes, 'It is not a code for giving a drug or fluid; Dripline does not derive it from administrations.')]);
  const need = codeNeeds[concept];
  const all = chartedOf(view);
  const fitting = all.filter((one) => need.routes.includes(one.administration.route) && one.reading.category !== 'not-coded' && (need.category === undefined || one.reading.category === need.category));
  const units = coded.lines.reduce((sum, line) => (line.code === code ? sum + line.units : sum), 0);
  const unproven = timesUnproven(view, fitting, concept);
  const isToldBetter = ({ ruleId, administrationIds: [id] }: WhyNotReason): boolean => ruleId.startsWith('documentation/') && unproven.some((one) => one.administrationIds[0] === id);
  const isInitialAsked = initialConcepts.includes(concept);
  const reasons = [
    ...unproven,
    ...alreadySaid(view, code).filter((reason) => !isToldBetter(reason)),
    ...(isInitialAsked ? placesUnproven(view, fitting) : []),
    ...byConcept(view, fitting, all, concept, units),
  ];
  if (reasons.length === 0 && isInitialAsked && fitting.length > 0) reasons.push(...placeIsTaken(view, code));
  if (reasons.length === 0) reasons.push(...reportedOtherwise(view, fitting, code));
  reasons.push(...readOtherwise(view, all, concept));
  if (fitting.length === 0) reasons.push(because({ id: need.ruleId }, `Nothing charted is ${typeof need.words === 'string' ? need.words : need.words(encounter.dateOfService)}.`));
  if (reasons.length === 0) reasons.push(because({ id: need.ruleId }, 'Everything charted that earns it is on the claim.', fitting.map(({ id }) => id)));
  return answer(reasons, units);
}

/** The codes one can ask about, with their own-words labels, in order of number. */
export const askableCodes = (codeSet: CodeSet): readonly { readonly code: BillingCode; readonly label: string }[] =>
  [...codeSet.conceptOf.keys()].sort().map((code) => ({ code: billingCode(code), label: codeSet.labelOf.get(code) ?? '' }));
