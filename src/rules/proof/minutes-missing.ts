import { intersect, totalMinutes, union } from '../../base/interval.ts';
import type { Concept } from '../../code-sets/concepts.ts';
import type { WhyNotReason } from '../../domain/why-not.ts';
import { drugIdentity } from '../classify/drug-identity.ts';
import { concurrentOnce } from '../service-role/concurrent-once.ts';
import { minimumOverlap } from '../service-role/minimum-overlap.ts';
import { partialOverlapResidual } from '../service-role/partial-overlap-residual.ts';
import { repeatPushProfessional } from '../service-role/repeat-push-professional.ts';
import { sequentialService } from '../service-role/sequential-service.ts';
import { additionalHours } from '../time/additional-hours.ts';
import { hydrationHours } from '../time/hydration-hours.ts';
import { prolongedPump } from '../time/prolonged-pump.ts';
import { pushOrInfusion } from '../time/push-or-infusion.ts';
import { sameDrugSummed } from '../time/same-drug-summed.ts';
import { minutesText } from '../work.ts';
import { because, chartedMinutes, drugNameOf, minutesFor } from './chart-view.ts';
import type { ChartView, Charted } from './chart-view.ts';

type Group = { readonly name: string; readonly parts: readonly Charted[]; readonly minutes: number };

function byDrug(charted: readonly Charted[], family: string): readonly Group[] {
  const groups = new Map<string, Charted[]>();
  for (const one of charted) {
    if (minutesFor(one, family) === 0) continue;
    const key = `${drugNameOf(one)} ${one.administration.accessSiteId ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((parts) => ({ name: parts[0]?.name ?? '', parts, minutes: parts.reduce((sum, one) => sum + minutesFor(one, family), 0) }));
}

const idsOf = (parts: readonly Charted[]) => parts.map(({ id }) => id);

/** How far each drug (or hydration) is from its next hour, nearest first. */
export function fromNextHour({ encounter }: ChartView, charted: readonly Charted[], family: string, isFirstInIt: boolean): readonly WhyNotReason[] {
  const nextFrom = additionalHours.nextHourFrom.on(encounter.dateOfService);
  const least = hydrationHours.minimum.on(encounter.dateOfService);
  return byDrug(charted, family)
    .map(({ name, parts, minutes }) => {
      const hours = isFirstInIt ? hydrationHours.decide(minutes, least) : 1 + additionalHours.decide(minutes, nextFrom);
      const next = hours * 60 + nextFrom;
      return because(additionalHours, `${name} counts ${minutesText(minutes)}; ${hours === 1 && !isFirstInIt ? 'a further hour' : 'another hour'} needs ${String(next)}, ${String(next - minutes)} more.`, idsOf(parts), {
        minutesShort: next - minutes,
      });
    })
    .sort((a, b) => (a.minutesShort ?? 0) - (b.minutesShort ?? 0));
}

/** Infusions that were too short to be one, and pushes by hand. */
export function tooShortToInfuse({ encounter }: ChartView, charted: readonly Charted[]): readonly WhyNotReason[] {
  const from = pushOrInfusion.infusionFrom.on(encounter.dateOfService);
  return charted.flatMap((one) => {
    if (!one.lines.some(({ concept }) => concept.startsWith('push.'))) return [];
    const minutes = chartedMinutes(one);
    if (minutes === undefined) return [];
    return [because(pushOrInfusion, `${one.name} ran ${minutesText(minutes)}; ${String(from - 1)} or fewer are a push, ${String(from - minutes)} more were needed.`, [one.id], { minutesShort: from - minutes })];
  });
}

/** Infusions that ran too long to be a push. */
export function tooLongToPush({ encounter }: ChartView, charted: readonly Charted[]): readonly WhyNotReason[] {
  const from = pushOrInfusion.infusionFrom.on(encounter.dateOfService);
  return charted.flatMap((one) => {
    if (!one.lines.some(({ concept }) => concept.startsWith('infusion.'))) return [];
    const minutes = chartedMinutes(one);
    return minutes === undefined ? [] : [because(pushOrInfusion, `${one.name} ran ${minutesText(minutes)}; more than ${String(from - 1)} are an infusion, not a push.`, [one.id])];
  });
}

/** Why no infusion (or push) of the family is a further, different drug. */
export function noOtherDrug({ encounter }: ChartView, charted: readonly Charted[], family: string, verb: string): readonly WhyNotReason[] {
  const own = charted.filter((one) => one.lines.some(({ concept }) => concept.startsWith(family)));
  const reasons: WhyNotReason[] = [];
  const names = new Map(own.map((one) => [drugNameOf(one), one.name]));
  if (names.size === 1 && own.length > 1) {
    reasons.push(because(sameDrugSummed, `${own[0]?.name ?? ''} was ${verb} ${String(own.length)} times; the same drug again is not another one.`, idsOf(own)));
  }
  for (const one of own) {
    for (const { line, concept } of one.lines) {
      if (concept.endsWith('.initial') && line.role === 'initial') reasons.push(because(sequentialService, `${one.name} is the initial service of its site, so it is not a further one.`, [one.id]));
      if (concept.endsWith('.concurrent')) {
        reasons.push(because(partialOverlapResidual, `${one.name} ran together with a higher-placed drug; fewer than ${String(partialOverlapResidual.sequentialFrom.on(encounter.dateOfService))} of its minutes stand alone.`, [one.id]));
      }
    }
  }
  return reasons;
}

/** The drugs that came nearest to running together, or that nothing of the kind did. */
export function notTogether({ encounter, policy }: ChartView, charted: readonly Charted[]): readonly WhyNotReason[] {
  const runs = charted.flatMap((one) => {
    const { start, stop, route } = one.administration;
    if (route !== 'iv-infusion' || start === undefined || stop === undefined || one.reading.category === 'hydration' || one.reading.category === 'not-coded') return [];
    return [{ one, run: [{ from: start, to: stop }] }];
  });
  if (runs.some(({ one }) => one.lines.some(({ concept }) => concept.endsWith('.concurrent')))) {
    return [because(concurrentOnce, 'The concurrent infusion is reported once, however many drugs run together.', [])];
  }
  const from = minimumOverlap.concurrentFrom.on(encounter.dateOfService);
  const needed = policy.switches.Q4 === '1' ? 1 : from;
  let best: { a: Charted; b: Charted; minutes: number } | undefined;
  for (const [index, a] of runs.entries()) {
    for (const b of runs.slice(index + 1)) {
      if (drugNameOf(a.one) === drugNameOf(b.one) || a.one.administration.accessSiteId !== b.one.administration.accessSiteId) continue;
      const minutes = totalMinutes(intersect(union(a.run), union(b.run)));
      if (minutes > (best?.minutes ?? 0)) best = { a: a.one, b: b.one, minutes };
    }
  }
  if (best === undefined) return [because(minimumOverlap, 'No two different drugs ran at the same time in bags of their own at one site.', idsOf(runs.map(({ one }) => one)))];
  const { a, b, minutes } = best;
  if (minutes < needed) {
    return [because(minimumOverlap, `${a.name} and ${b.name} ran together for ${minutesText(minutes)}; ${String(needed)} are needed.`, [a.id, b.id], { minutesShort: needed - minutes })];
  }
  return [because(partialOverlapResidual, `${a.name} and ${b.name} ran together for ${minutesText(minutes)}, and what ran alone makes the lesser one sequential.`, [a.id, b.id])];
}

/** Pump starts: no pump, or not long enough on it. */
export function notProlonged({ encounter }: ChartView, charted: readonly Charted[], concept: Concept): readonly WhyNotReason[] {
  const from = prolongedPump.prolongedFrom.on(encounter.dateOfService);
  const reasons: WhyNotReason[] = [];
  if (concept === 'infusion.therapeutic.prolonged-pump' && encounter.setting === 'professional') {
    reasons.push(because(prolongedPump, 'Only a facility reports the start of a prolonged therapeutic infusion.'));
  }
  for (const one of charted) {
    const minutes = chartedMinutes(one);
    if (minutes === undefined || one.lines.some((line) => line.concept === concept)) continue;
    if (one.lines.some((line) => line.concept.includes('prolonged-pump'))) {
      reasons.push(because(prolongedPump, `${one.name} is reported with the other code for a pump start: the payer and whose pump it is decide.`, [one.id]));
    } else if (one.administration.pump === undefined) {
      reasons.push(because(prolongedPump, `${one.name} did not run on a portable or implanted pump.`, [one.id]));
    } else if (minutes < from) {
      reasons.push(because(prolongedPump, `${one.name} ran ${minutesText(minutes)}; more than ${String((from - 1) / 60)} hours are needed, ${minutesText(from - minutes)} more.`, [one.id], { minutesShort: from - minutes }));
    }
  }
  return reasons;
}

/** Repeat pushes: never for a professional, and only of a drug that was pushed before. */
export function notRepeated({ encounter }: ChartView, charted: readonly Charted[]): readonly WhyNotReason[] {
  if (encounter.setting === 'professional') return [because(repeatPushProfessional, 'A professional reports the same drug once, however often it was pushed.')];
  const pushes = charted.filter((one) => one.administration.route === 'iv-push' || one.lines.some(({ concept }) => concept.startsWith('push.')));
  const names = new Set(pushes.map(drugNameOf));
  return names.size === pushes.length ? [because(drugIdentity, 'No drug was pushed twice at one site.', idsOf(pushes))] : [];
}
