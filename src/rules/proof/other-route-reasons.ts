import type { Concept } from '../../code-sets/concepts.ts';
import { isInfusion } from '../../domain/administration.ts';
import { dateOfMinute } from '../../domain/clock-time.ts';
import type { IsoDate } from '../../domain/clock-time.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { WhyNotReason } from '../../domain/why-not.ts';
import { injection } from '../other-routes/injections.ts';
import { intraArterial } from '../other-routes/intra-arterial.ts';
import { rsvAntibody } from '../other-routes/rsv-antibody.ts';
import { specialSites } from '../other-routes/special-sites.ts';
import { subcutaneousInfusion } from '../other-routes/subcutaneous-infusion.ts';
import { pushOrInfusion } from '../time/push-or-infusion.ts';
import { minutesText } from '../work.ts';
import { because, familyOf, idsOf, isOn, isProlonged, runsOf } from './chart-view.ts';
import type { ChartView, Charted, Run } from './chart-view.ts';
import { fromNextHour, notProlonged } from './minutes-missing.ts';

type Rule = { readonly id: string };

/** Runs that were too short to count as an infusion of their route. */
const tooShort = (rule: Rule, runs: readonly Run[], from: number, place: string, otherwise: string): readonly WhyNotReason[] =>
  runs
    .filter(({ minutes }) => minutes < from)
    .map(({ name, parts, minutes }) =>
      because(rule, `${name} ran ${minutesText(minutes)} ${place}; ${String(from - 1)} or fewer are ${otherwise}, ${String(from - minutes)} more were needed.`, idsOf(parts), { minutesShort: from - minutes }),
    );

const tooLong = (rule: Rule, runs: readonly Run[], from: number, place: string, otherwise: string): readonly WhyNotReason[] =>
  runs
    .filter(({ minutes }) => minutes >= from)
    .map(({ name, parts, minutes }) => because(rule, `${name} ran ${minutesText(minutes)} ${place}; more than ${String(from - 1)} are not ${otherwise}.`, idsOf(parts)));

function underTheSkin(view: ChartView, fitting: readonly Charted[], concept: Concept): readonly WhyNotReason[] {
  const from = subcutaneousInfusion.infusionFrom.on(view.encounter.dateOfService);
  const short = tooShort(subcutaneousInfusion, runsOf(fitting.filter((one) => !isOn(one, 'sc-infusion.'))), from, 'under the skin', 'an injection');
  switch (concept) {
    case 'sc-infusion.additional-hour':
      return [...fromNextHour(view, fitting, 'sc-infusion', view.codeSet.codeOf[concept]), ...short];
    case 'sc-infusion.additional-site':
      return fitting.some((one) => isOn(one, concept))
        ? [because(subcutaneousInfusion, 'Further sites under the skin are reported once.')]
        : [...short, because(subcutaneousInfusion, 'No infusion under the skin is charted at a second site.', idsOf(fitting))];
    default:
      return short;
  }
}

const antibodies = (fitting: readonly Charted[]): readonly Charted[] => fitting.filter(({ administration }) => rsvAntibody.decide(administration));

function injected(view: ChartView, fitting: readonly Charted[], concept: Concept): readonly WhyNotReason[] {
  const from = subcutaneousInfusion.infusionFrom.on(view.encounter.dateOfService);
  const long = tooLong(subcutaneousInfusion, runsOf(fitting.filter((one) => isOn(one, 'sc-infusion.'))), from, 'under the skin', 'an injection');
  const those = (family: string, words: string): readonly WhyNotReason[] =>
    fitting.filter((one) => isOn(one, family)).map(({ id, name }) => because(injection, `${name} ${words}.`, [id]));
  switch (concept) {
    case 'injection.chemotherapy.hormonal':
      return [...those('injection.chemotherapy.non-hormonal', 'is not read as hormonal'), ...long];
    case 'injection.chemotherapy.non-hormonal':
      return [...those('injection.chemotherapy.hormonal', 'is read as hormonal, which has a code of its own'), ...long];
    default:
      return [...antibodies(fitting).map(({ id, name }) => because(rsvAntibody, `${name} is a long-acting antibody against RSV, which has codes of its own.`, [id])), ...long];
  }
}

function againstRsv(fitting: readonly Charted[], concept: Concept): readonly WhyNotReason[] {
  const given = antibodies(fitting);
  if (given.length === 0 && fitting.length > 0) return [because(rsvAntibody, 'Nothing injected is a long-acting antibody against RSV.', idsOf(fitting))];
  return given.flatMap(({ id, name, administration: { counselled } }): WhyNotReason[] => {
    if (concept === 'rsv-antibody') return counselled === true ? [because(rsvAntibody, `${name} was given with counselling, which has a code of its own.`, [id])] : [];
    if (counselled === true) return [];
    return [because(rsvAntibody, counselled === false ? `${name} was given without counselling.` : `No counselling is charted for ${name}.`, [id])];
  });
}

function intoAnArtery(view: ChartView, fitting: readonly Charted[], concept: Concept): readonly WhyNotReason[] {
  const from = pushOrInfusion.infusionFrom.on(view.encounter.dateOfService);
  const bags = fitting.filter(({ administration }) => isInfusion(administration));
  const short = tooShort(intraArterial, runsOf(bags.filter((one) => one.lines.some((line) => line.concept.endsWith('.push')))), from, 'into an artery', 'a push');
  const byHand = fitting
    .filter(({ administration }) => !isInfusion(administration))
    .map(({ id, name }) => because(intraArterial, `${name} was pushed into an artery, not infused.`, [id]));
  if (concept.endsWith('.push')) return tooLong(intraArterial, runsOf(bags.filter((one) => !isOn(one, concept))), from, 'into an artery', 'a push');
  if (concept.endsWith('.prolonged-pump')) return [...notProlonged(view, bags, concept), ...byHand];
  const hours = concept.endsWith('.additional-hour') ? fromNextHour(view, fitting, familyOf(concept), view.codeSet.codeOf[concept]) : [];
  const prolonged = bags.filter(isProlonged).map(({ id, name }) => because(intraArterial, `${name} is reported as a prolonged infusion on a pump.`, [id]));
  return [...hours, ...short, ...prolonged, ...byHand];
}

function byLesions({ encounter }: ChartView, fitting: readonly Charted[], isMany: boolean): readonly WhyNotReason[] {
  const from = specialSites.manyLesionsFrom.on(encounter.dateOfService);
  const dates = new Map<IsoDate, Charted[]>();
  for (const one of fitting) {
    const date = dateOfMinute(encounter.dateOfService, one.administration.start ?? 0);
    dates.set(date, [...(dates.get(date) ?? []), one]);
  }
  return [...dates].flatMap(([date, those]) => {
    const count = those.reduce((sum, { administration }) => sum + (administration.lesions ?? 1), 0);
    if (count >= from === isMany) return [];
    const isCharted = those.every(({ administration }) => administration.lesions !== undefined);
    const counted = `${String(count)} ${count === 1 ? 'lesion of' : 'lesions of'} ${date} ${count === 1 ? 'counts' : 'count'}${isCharted ? '' : ', a dose without a number as one'}`;
    return [because(specialSites, isMany ? `${counted}; ${String(from)} are needed.` : `${counted}; from ${String(from)} on there is another code.`, idsOf(those), { facts: those.map(({ id }) => administrationFact(id, 'lesions')) })];
  });
}

/** Why what was given by another way than a drug into a vein is not on a code of its kind. */
export function byOtherRoute(view: ChartView, fitting: readonly Charted[], concept: Concept): readonly WhyNotReason[] {
  if (concept.startsWith('sc-infusion.')) return underTheSkin(view, fitting, concept);
  if (concept.startsWith('injection.')) return injected(view, fitting, concept);
  if (concept.startsWith('rsv-antibody')) return againstRsv(fitting, concept);
  if (concept.startsWith('intra-arterial.') || concept === 'unlisted.therapeutic') return intoAnArtery(view, fitting, concept);
  if (concept.startsWith('intralesional.')) return byLesions(view, fitting, concept === 'intralesional.many');
  if (!concept.startsWith('pump-refill.')) return [];
  const isImplanted = concept === 'pump-refill.implanted';
  return fitting
    .filter(({ administration }) => (administration.pump === 'implanted') !== isImplanted)
    .map(({ id, name }) => because(specialSites, isImplanted ? `${name}: the pump that was refilled is not charted as implanted.` : `${name}: the pump that was refilled is an implanted one.`, [id]));
}
