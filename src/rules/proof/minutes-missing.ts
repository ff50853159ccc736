import type { Concept } from '../../code-sets/concepts.ts';
import type { Setting } from '../../domain/setting.ts';
import type { BillingCode } from '../../domain/ids.ts';
import type { WhyNotReason } from '../../domain/why-not.ts';
import { drugIdentity } from '../classify/drug-identity.ts';
import { concurrentChemotherapy } from '../service-role/concurrent-chemotherapy.ts';
import { concurrentOnce } from '../service-role/concurrent-once.ts';
import { partialOverlapConcurrent } from '../service-role/partial-overlap-concurrent.ts';
import { partialOverlapResidual } from '../service-role/partial-overlap-residual.ts';
import { repeatPushProfessional } from '../service-role/repeat-push-professional.ts';
import { sequentialService } from '../service-role/sequential-service.ts';
import { additionalHours } from '../time/additional-hours.ts';
import { hydrationHours } from '../time/hydration-hours.ts';
import { prolongedPump } from '../time/prolonged-pump.ts';
import { pushOrInfusion } from '../time/push-or-infusion.ts';
import { sameDrugRepeatHour } from '../time/same-drug-repeat-hour.ts';
import { sameDrugShortRepeat } from '../time/same-drug-short-repeat.ts';
import { sameDrugSummed } from '../time/same-drug-summed.ts';
import { minutesText } from '../work.ts';
import { because, idsOf, isOn, isProlonged, namesOf, runsOf } from './chart-view.ts';
import type { ChartView, Charted, Run } from './chart-view.ts';

/** Codes whose minutes are hours: not what is reported by its start, or because it ran together with another drug. */
const isHourly = (concept: Concept, family: string): boolean =>
  concept === `${family}.initial` || concept === `${family}.sequential` || concept === `${family}.additional-hour`;

/** What is counted by the hour together: fluid of a site whatever it is, all that went under the skin, else a drug at a site. */
const togetherKey = ({ drugKey, site }: Charted, family: string): string => {
  if (family === 'sc-infusion') return '';
  return family === 'hydration' ? site : `${drugKey} ${site}`;
};

function countedTogether(charted: readonly Charted[], family: string): readonly Run[] {
  const groups = new Map<string, Charted[]>();
  for (const one of charted) {
    if (!one.lines.some(({ concept }) => isHourly(concept, family))) continue;
    const key = togetherKey(one, family);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const minutesOf = ({ lines }: Charted): number => lines.reduce((sum, { concept, minutes }) => (isHourly(concept, family) ? sum + (minutes ?? 0) : sum), 0);
  return [...groups.values()].map((parts) => ({ name: namesOf(parts, charted), parts, minutes: parts.reduce((sum, one) => sum + minutesOf(one), 0) }));
}

/** Whether more than eight hours on a pump have a code of their own: chemotherapy into a vein or an artery, any drug into a vein for a facility (R23). */
const hasPumpStart = (family: string, setting: Setting): boolean =>
  family === 'infusion.chemotherapy' || family === 'intra-arterial.chemotherapy' || (family === 'infusion.therapeutic' && setting === 'facility');

/** How far each drug (or hydration) is from its next hour, nearest first. */
export function fromNextHour({ encounter, coded, policy }: ChartView, charted: readonly Charted[], family: string, code: BillingCode): readonly WhyNotReason[] {
  const nextFrom = additionalHours.nextHourFrom.on(encounter.dateOfService);
  const least = hydrationHours.minimum.on(encounter.dateOfService);
  const isTakenOff = ({ id }: Charted): boolean => coded.notReported.some((entry) => entry.administrationId === id && entry.code === code);
  return countedTogether(charted, family)
    .filter(({ parts }) => !parts.some(isTakenOff))
    .map(({ name, parts, minutes }) => {
      const times = family.startsWith('infusion.') && policy.switches.Q7 !== 'sum' ? runsOf(parts).length : 1;
      if (times > 1) {
        return because(sameDrugRepeatHour, `${name} was infused ${String(times)} times; by policy each repeat stands alone, and more than ${String(least - 1)} minutes of it are a further hour.`, idsOf(parts));
      }
      const isSecondary = family === 'hydration' && !parts.some((one) => isOn(one, 'hydration.initial'));
      const hours = isSecondary ? hydrationHours.decide(minutes, least) : 1 + additionalHours.decide(minutes, nextFrom);
      const next = hours * 60 + nextFrom;
      const prolonged = prolongedPump.prolongedFrom.on(encounter.dateOfService);
      if (hasPumpStart(family, encounter.setting) && next >= prolonged && runsOf(parts).length === 1 && parts.some(({ administration }) => administration.pump !== undefined)) {
        return because(prolongedPump, `${name} counts ${minutesText(minutes)}; on its pump more than ${String((prolonged - 1) / 60)} hours are reported by their start, not by a further hour.`, idsOf(parts));
      }
      return because(additionalHours, `${name} ${name.includes(', ') ? 'count' : 'counts'} ${minutesText(minutes)}; ${hours === 1 && !isSecondary ? 'a further hour' : 'another hour'} needs ${String(next)}, ${String(next - minutes)} more.`, idsOf(parts), {
        minutesShort: next - minutes,
      });
    })
    .sort((a, b) => (a.minutesShort ?? 0) - (b.minutesShort ?? 0));
}

/** Infusions that were too short to be one. */
export function tooShortToInfuse({ encounter }: ChartView, charted: readonly Charted[]): readonly WhyNotReason[] {
  const from = pushOrInfusion.infusionFrom.on(encounter.dateOfService);
  return runsOf(charted.filter((one) => isOn(one, 'push.'))).map(({ name, parts, minutes }) =>
    minutes < from
      ? because(pushOrInfusion, `${name} ran ${minutesText(minutes)}; ${String(from - 1)} or fewer are a push, ${String(from - minutes)} more were needed.`, idsOf(parts), { minutesShort: from - minutes })
      : because(sameDrugShortRepeat, `${name} ran ${minutesText(minutes)} as a repeat of the same drug, which the policy reads as a push.`, idsOf(parts)),
  );
}

/** Infusions that ran too long to be a push, or that the policy keeps as what was intended. */
export function tooLongToPush({ encounter }: ChartView, charted: readonly Charted[]): readonly WhyNotReason[] {
  const from = pushOrInfusion.infusionFrom.on(encounter.dateOfService);
  return runsOf(charted.filter((one) => isOn(one, 'infusion.') || isConcurrent(one))).map(({ name, parts, minutes }) =>
    because(
      pushOrInfusion,
      minutes < from ? `${name} ran ${minutesText(minutes)} and was to be an infusion, which the policy keeps.` : `${name} ran ${minutesText(minutes)}; more than ${String(from - 1)} are an infusion, not a push.`,
      idsOf(parts),
    ),
  );
}

/** What stands for a drug that ran beside another: chemotherapy has no code for it but the unlisted one. */
const isConcurrentConcept = (concept: Concept): boolean => concept.endsWith('.concurrent') || concept === 'unlisted.chemotherapy';

const isConcurrent = ({ lines }: Charted): boolean => lines.some(({ concept }) => isConcurrentConcept(concept));

/** Why no infusion (or push) of the family is a further, different drug. */
export function noOtherDrug({ encounter, coded, policy }: ChartView, charted: readonly Charted[], family: string, verb: 'infused' | 'pushed'): readonly WhyNotReason[] {
  const own = charted.filter((one) => (isOn(one, family) || (verb === 'infused' && isConcurrent(one))) && !isProlonged(one));
  const reasons: WhyNotReason[] = [];
  // Pushes that earned nothing were given too.
  const pushed = own.length === 0 ? own : charted.filter((one) => own.includes(one) || (one.administration.route === 'iv-push' && one.drugKey === own[0]?.drugKey));
  const times = verb === 'infused' ? runsOf(own).length : pushed.length;
  const alone = partialOverlapResidual.sequentialFrom.on(encounter.dateOfService);
  const ranTogether = ({ id, name }: Charted): WhyNotReason =>
    policy.switches.Q5 === 'any-overlap-concurrent'
      ? because(partialOverlapConcurrent, `${name} ran together with a higher-placed drug, and the policy reads all of it as concurrent.`, [id])
      : because(partialOverlapResidual, `${name} ran together with a higher-placed drug; fewer than ${String(alone)} of its minutes stand alone.`, [id]);
  if (new Set(own.map(({ drugKey }) => drugKey)).size === 1 && times > 1) {
    reasons.push(because(sameDrugSummed, `${own[0]?.name ?? ''} was ${verb} ${String(times)} times; the same drug again is not another one.`, idsOf(verb === 'infused' ? own : pushed)));
  }
  for (const one of own) {
    for (const { line, concept } of one.lines) {
      if (concept.endsWith('.initial') && line.role === 'initial') reasons.push(because(sequentialService, `${one.name} is the initial service of its site, so it is not a further one.`, [one.id]));
      if (isConcurrentConcept(concept)) reasons.push(ranTogether(one));
    }
  }
  if (verb === 'pushed') return reasons;
  const isBeside = ({ id }: Charted): boolean => coded.notReported.some(({ administrationId, ruleId }) => administrationId === id && (ruleId === concurrentOnce.id || ruleId === concurrentChemotherapy.id));
  return [...reasons, ...charted.filter((one) => one.lines.length === 0 && isBeside(one)).map(ranTogether)];
}

/** Pump starts: no pump, or not long enough on it. */
export function notProlonged({ encounter }: ChartView, charted: readonly Charted[], concept: Concept): readonly WhyNotReason[] {
  const from = prolongedPump.prolongedFrom.on(encounter.dateOfService);
  const reasons: WhyNotReason[] = [];
  if (concept === 'infusion.therapeutic.prolonged-pump' && encounter.setting === 'professional') {
    reasons.push(because(prolongedPump, 'Only a facility reports the start of a prolonged therapeutic infusion.'));
  }
  const others = charted.filter((one) => one.lines.length > 0 && !isOn(one, concept));
  const runs = runsOf(others.filter(({ administration }) => administration.pump !== undefined));
  for (const one of others) {
    if (isProlonged(one)) {
      reasons.push(because(prolongedPump, `${one.name} is reported with the other code for a pump start: the payer and whose pump it is decide.`, [one.id]));
      continue;
    }
    if (one.administration.pump === undefined) {
      reasons.push(because(prolongedPump, `${one.name} did not run on a portable or implanted pump.`, [one.id]));
      continue;
    }
    const longEnough = { minutes: from, isFacilityPump: one.administration.pump === 'facility-owned-portable', category: 'chemotherapy', setting: encounter.setting, payer: encounter.payer } as const;
    if (concept.startsWith('infusion.chemotherapy.') && prolongedPump.decide(longEnough, from) !== concept) {
      reasons.push(because(prolongedPump, `${one.name}: the start of its pump has the other code; the payer and whose pump it is decide.`, [one.id]));
      continue;
    }
    const run = runs.find(({ parts }) => parts.includes(one));
    // Without its times it has no run: that is said for every code alike.
    if (run !== undefined && run.minutes < from && run.parts[0] === one) {
      reasons.push(
        because(prolongedPump, `${one.name} ran ${minutesText(run.minutes)}; more than ${String((from - 1) / 60)} hours are needed, ${minutesText(from - run.minutes)} more.`, idsOf(run.parts), { minutesShort: from - run.minutes }),
      );
    }
  }
  return reasons;
}

/** Repeat pushes: never for a professional, and only of a drug that was pushed before. */
export function notRepeated({ encounter, coded }: ChartView, charted: readonly Charted[], code: BillingCode): readonly WhyNotReason[] {
  if (encounter.setting === 'professional') {
    // Said of each push that was left out for it; of the claim only where there is none.
    const isSaid = coded.notReported.some(({ ruleId }) => ruleId === repeatPushProfessional.id);
    return isSaid ? [] : [because(repeatPushProfessional, 'A professional reports the same drug once, however often it was pushed.')];
  }
  if (coded.lines.some((line) => line.code === code)) return [];
  const pushes = charted.filter((one) => one.administration.route === 'iv-push' || isOn(one, 'push.'));
  const bags = runsOf(pushes);
  const times = pushes.length - bags.reduce((sum, { parts }) => sum + parts.length - 1, 0);
  return new Set(pushes.map(({ drugKey, site }) => `${drugKey} ${site}`)).size === times ? [because(drugIdentity, 'No therapeutic drug was pushed twice at one site.', idsOf(pushes))] : [];
}
