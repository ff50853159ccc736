import { totalMinutes, union } from '../../base/interval.ts';
import type { Interval } from '../../base/interval.ts';
import { weaker } from '../../base/known.ts';
import type { Certainty } from '../../base/known.ts';
import { isInfusion } from '../../domain/administration.ts';
import { fluidByHand } from '../classify/fluid-by-hand.ts';
import { emitHours } from '../lines/emit-hours.ts';
import { countsAsPush, flagMissingStart, leaveOutHydration } from '../documentation/missing-times.ts';
import { additionalHours } from '../time/additional-hours.ts';
import { dosesOf, withoutStretches } from '../time/doses.ts';
import type { Dose } from '../time/doses.ts';
import { prolongedPump } from '../time/prolonged-pump.ts';
import { pushOrInfusion } from '../time/push-or-infusion.ts';
import { chosen, discard, leaveOut, minutesText } from '../work.ts';
import type { Item, OwnedStretch, Work } from '../work.ts';
import { emitPoint } from './emit-point-services.ts';
import { injectionConceptOf } from './injection-concept.ts';
import { intraArterial } from './intra-arterial.ts';
import { subcutaneousInfusion } from './subcutaneous-infusion.ts';

const leadOf = (dose: Dose): Item => dose.items[0] as Item;

const bySite = (items: readonly Item[]): readonly Item[][] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = item.administration.accessSiteId ?? '';
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [item]);
    else there.push(item);
  }
  return [...groups.values()];
};

/** More than 15 minutes, or a run cut short that the policy still reads as the intended infusion (Q9). */
const isReadAsInfusion = (work: Work, minutes: number): boolean =>
  pushOrInfusion.decide(minutes, pushOrInfusion.infusionFrom.on(work.date), chosen(work, 'Q9'), work.isFacility) === 'infusion';

const certainty = (doses: readonly Dose[]): Certainty => doses.reduce<Certainty>((weakest, dose) => weaker(weakest, dose.status), 'complete');

/** Doses of any drug that touch or overlap are one piece of the service; no minute twice: `twice` are those of a later bag beside an earlier one. */
function piecesOf(doses: readonly Dose[]): { readonly pieces: readonly (readonly OwnedStretch[])[]; readonly twice: readonly OwnedStretch[] } {
  let covered: readonly Interval[] = [];
  let reached = -Infinity;
  const pieces: OwnedStretch[][] = [];
  const twice: OwnedStretch[] = [];
  for (const dose of doses.toSorted((a, b) => a.start - b.start)) {
    const own = withoutStretches(dose.stretches, covered);
    twice.push(...withoutStretches(dose.stretches, own));
    covered = union([...covered, ...dose.stretches]);
    const last = pieces.at(-1);
    if (last !== undefined && dose.start <= reached) last.push(...own);
    else pieces.push([...own]);
    reached = Math.max(reached, dose.stop);
  }
  for (const piece of pieces) piece.sort((a, b) => a.from - b.from);
  return { pieces: pieces.filter((piece) => piece.length > 0), twice };
}

/** Subcutaneous infusions: all minutes over 15 are one service (S23). Returns the minutes they ran. */
export function emitSubcutaneousInfusions(work: Work, items: readonly Item[]): readonly Interval[] {
  if (items.length === 0) return [];
  const infusionFrom = subcutaneousInfusion.infusionFrom.on(work.date);
  for (const item of items.filter(({ run }) => run === undefined)) {
    if (item.category === 'hydration') {
      leaveOutHydration(work, item, 'sc-infusion.initial');
      continue;
    }
    const concept = injectionConceptOf(item);
    if (countsAsPush(work, item, 'sc-infusion.initial')) {
      emitPoint(work, item, { concept, ruleId: subcutaneousInfusion.id, says: 'its times are missing; it counts as an injection', status: 'assumed' });
    }
  }
  const doses = bySite(items.filter(({ run }) => run !== undefined)).flatMap((group) => dosesOf(work, group).flat());
  const long = doses.filter((dose) => subcutaneousInfusion.decide(dose.minutes, infusionFrom) === 'infusion' || isReadAsInfusion(work, dose.minutes));
  for (const dose of doses) {
    if (long.includes(dose)) continue;
    const lead = leadOf(dose);
    if (lead.category === 'hydration') {
      for (const { id } of dose.items) leaveOut(work, fluidByHand, id, `${minutesText(dose.minutes)} of fluid under the skin; ${minutesText(infusionFrom)} are needed`, 'sc-infusion.initial');
      continue;
    }
    emitPoint(work, lead, {
      doses: [dose],
      concept: injectionConceptOf(lead),
      ruleId: subcutaneousInfusion.id,
      says: `${minutesText(dose.minutes)} make it an injection`,
      status: dose.status,
    });
  }
  if (long.length === 0) return [];
  const { pieces, twice } = piecesOf(long);
  const minutes = totalMinutes(pieces.flat());
  const first = leadOf([...long].sort((a, b) => a.start - b.start)[0] as Dose);
  const site = first.administration.accessSiteId;
  emitHours(work, {
    pieces,
    firstFrom: infusionFrom,
    units: 1 + additionalHours.decide(minutes, additionalHours.nextHourFrom.on(work.date)),
    first: 'sc-infusion.initial',
    hour: 'sc-infusion.additional-hour',
    role: 'initial',
    category: first.category,
    accessSiteId: site,
    status: certainty(long),
    ruleId: subcutaneousInfusion.id,
    trace: () => [...first.trace, { ruleId: subcutaneousInfusion.id, says: `${minutesText(minutes)} under the skin` }],
    discarded: (id) => [
      ...long.flatMap((dose) => dose.discardedOf(id)),
      ...twice.filter((stretch) => stretch.id === id).map((stretch) => discard(work, stretch, subcutaneousInfusion, 'another bag under the skin runs in them and counts')),
    ],
    ids: long.flatMap((dose) => dose.items.map((item) => item.id)),
  });
  const others = [...long].sort((a, b) => a.start - b.start || (leadOf(a).id < leadOf(b).id ? -1 : 1)).filter((dose) => site !== undefined && leadOf(dose).administration.accessSiteId !== undefined && leadOf(dose).administration.accessSiteId !== site);
  const [second] = others;
  if (second !== undefined) {
    emitPoint(work, leadOf(second), { concept: 'sc-infusion.additional-site', ruleId: subcutaneousInfusion.id, says: 'a further site was set up' });
  }
  return long.flatMap((dose) => dose.stretches);
}

/** Into an artery, by drug and site (S24). Returns the minutes drugs ran. */
export function emitIntraArterial(work: Work, items: readonly Item[]): readonly Interval[] {
  const ran: Interval[] = [];
  const timed: Item[] = [];
  for (const item of items) {
    if (!isInfusion(item.administration)) {
      if (item.start === undefined) flagMissingStart(work, item);
      emitPoint(work, item, { concept: intraArterial.decide(item.category, 'push'), ruleId: intraArterial.id, says: 'a push into an artery' });
    } else if (item.run !== undefined) {
      timed.push(item);
    } else if (countsAsPush(work, item, intraArterial.decide(item.category, 'infusion'))) {
      emitPoint(work, item, { concept: intraArterial.decide(item.category, 'push'), ruleId: intraArterial.id, says: 'its times are missing; it counts as a push', status: 'assumed' });
    }
  }
  for (const group of bySite(timed)) {
    const prolonged = prolongedDoses(work, group);
    for (const dose of prolonged) {
      const lead = leadOf(dose);
      ran.push(...dose.stretches);
      emitPoint(work, lead, { doses: [dose], concept: intraArterial.decide(lead.category, 'prolonged'), ruleId: intraArterial.id, says: `${minutesText(dose.minutes)} on a pump: a prolonged infusion`, status: dose.status });
    }
    const onPump = new Set(prolonged.flatMap(({ items: own }) => own));
    for (const doses of dosesOf(work, group.filter((item) => !onPump.has(item)))) {
      const long: Dose[] = [];
      for (const dose of doses) {
        const lead = leadOf(dose);
        if (!isReadAsInfusion(work, dose.minutes)) {
          emitPoint(work, lead, { doses: [dose], concept: intraArterial.decide(lead.category, 'push'), ruleId: intraArterial.id, says: `${minutesText(dose.minutes)} make it a push`, status: dose.status });
        } else {
          ran.push(...dose.stretches);
          long.push(dose);
        }
      }
      emitLong(work, long);
    }
  }
  return ran;
}

/** Chemotherapy that ran on a pump for more than eight hours. As in a vein, what ran without one beside it is another dose. */
function prolongedDoses(work: Work, items: readonly Item[]): readonly Dose[] {
  const onPump = items.filter(({ category, administration }) => category === 'chemotherapy' && isInfusion(administration) && administration.pump !== undefined);
  if (onPump.length === 0) return [];
  const prolongedFrom = prolongedPump.prolongedFrom.on(work.date);
  return dosesOf(work, onPump).flat().filter((dose) => dose.minutes >= prolongedFrom);
}

function emitLong(work: Work, doses: readonly Dose[]): void {
  const [earliest] = doses;
  if (earliest === undefined) return;
  const lead = leadOf(earliest);
  const concept = intraArterial.decide(lead.category, 'infusion');
  if (concept === 'unlisted.therapeutic') {
    // All long doses of one drug at one place are one service (S8), and an unlisted code counts no hours.
    const total = doses.reduce((sum, dose) => sum + dose.minutes, 0);
    emitPoint(work, lead, { doses, concept, ruleId: intraArterial.id, says: `${minutesText(total)} into an artery have no code of their own`, status: certainty(doses) });
    return;
  }
  const pieces = doses.map((dose) => dose.stretches);
  const minutes = totalMinutes(pieces.flat());
  const infusionFrom = pushOrInfusion.infusionFrom.on(work.date);
  const site = lead.administration.accessSiteId;
  emitHours(work, {
    pieces,
    firstFrom: infusionFrom,
    units: 1 + additionalHours.decide(minutes, additionalHours.nextHourFrom.on(work.date)),
    first: concept,
    hour: 'intra-arterial.chemotherapy.additional-hour',
    role: 'initial',
    category: lead.category,
    accessSiteId: site,
    status: certainty(doses),
    ruleId: intraArterial.id,
    trace: () => [...lead.trace, { ruleId: intraArterial.id, says: `${minutesText(minutes)} into an artery` }],
    discarded: (id) => doses.flatMap((dose) => dose.discardedOf(id)),
    ids: doses.flatMap((dose) => dose.items.map((item) => item.id)),
  });
}
