import type { Concept } from '../../code-sets/concepts.ts';
import type { Route, ServiceCategory } from '../../domain/administration.ts';
import type { IsoDate } from '../../domain/clock-time.ts';
import { injection } from '../other-routes/injections.ts';
import { intraArterial } from '../other-routes/intra-arterial.ts';
import { onBodyInjector } from '../other-routes/on-body-injector.ts';
import { portFlush } from '../other-routes/port-flush.ts';
import { rsvAntibody } from '../other-routes/rsv-antibody.ts';
import { specialSites } from '../other-routes/special-sites.ts';
import { subcutaneousInfusion } from '../other-routes/subcutaneous-infusion.ts';
import { hydrationHours } from '../time/hydration-hours.ts';
import { prolongedPump } from '../time/prolonged-pump.ts';
import { pushOrInfusion } from '../time/push-or-infusion.ts';
import { concurrentChemotherapy } from '../service-role/concurrent-chemotherapy.ts';
import { minutesText } from '../work.ts';

/** Fixed, or with a number that holds on a date. */
type Words = string | ((date: IsoDate) => string);

/** What has to be in the chart before a code can be thought of. */
export interface CodeNeed {
  readonly routes: readonly Route[];
  /** Absent = any. */
  readonly category?: ServiceCategory;
  /** Completes "nothing charted is …". */
  readonly words: Words;
  readonly ruleId: string;
}

const intoVein: readonly Route[] = ['iv-infusion'];
const pushed: readonly Route[] = ['iv-push', 'iv-infusion'];
const injected: readonly Route[] = ['im-injection', 'sc-injection', 'sc-infusion'];

const need = (routes: readonly Route[], category: ServiceCategory | undefined, words: Words, rule: { readonly id: string }): CodeNeed => ({
  routes,
  ...(category === undefined ? {} : { category }),
  words,
  ruleId: rule.id,
});

const pushedOrShort =
  (what: string): Words =>
  (date) =>
    `${what} pushed, or infused for ${minutesText(pushOrInfusion.infusionFrom.on(date) - 1)} or less`;

const hydration = need(intoVein, 'hydration', 'a hydration infusion into a vein', hydrationHours);
const infusion = need(intoVein, 'therapeutic', 'a therapeutic drug infused into a vein', pushOrInfusion);
const push = need(pushed, 'therapeutic', pushedOrShort('a therapeutic drug'), pushOrInfusion);
const chemoInfusion = need(intoVein, 'chemotherapy', 'chemotherapy infused into a vein', pushOrInfusion);
const chemoPush = need(pushed, 'chemotherapy', pushedOrShort('chemotherapy'), pushOrInfusion);
const chemoInjection = need(injected, 'chemotherapy', 'chemotherapy injected into muscle or under the skin', injection);
const scInfusion = need(['sc-infusion'], undefined, 'a drug infused under the skin', subcutaneousInfusion);
const arterialChemo = need(['intra-arterial-push', 'intra-arterial-infusion'], 'chemotherapy', 'chemotherapy given into an artery', intraArterial);
const special = (route: Route, words: string): CodeNeed => need([route], 'chemotherapy', `chemotherapy given ${words}`, specialSites);
const refill = need(['pump-refill'], undefined, 'a pump refill', specialSites);

export const codeNeeds: Readonly<Record<Concept, CodeNeed>> = {
  'hydration.initial': hydration,
  'hydration.additional-hour': hydration,
  'infusion.therapeutic.initial': infusion,
  'infusion.therapeutic.additional-hour': infusion,
  'infusion.therapeutic.sequential': infusion,
  'infusion.therapeutic.concurrent': infusion,
  'infusion.therapeutic.prolonged-pump': need(intoVein, 'therapeutic', 'a therapeutic drug infused by a pump', prolongedPump),
  'sc-infusion.initial': scInfusion,
  'sc-infusion.additional-hour': scInfusion,
  'sc-infusion.additional-site': scInfusion,
  'injection.therapeutic': need(injected, 'therapeutic', 'a therapeutic drug injected into muscle or under the skin', injection),
  'push.therapeutic.initial': push,
  'push.therapeutic.sequential': push,
  'push.therapeutic.repeat': push,
  'on-body-injector': need(['on-body-injector'], undefined, 'an on-body injector', onBodyInjector),
  'unlisted.therapeutic': need(['intra-arterial-infusion'], 'therapeutic', 'a therapeutic drug infused into an artery', intraArterial),
  'rsv-antibody': need(injected, 'therapeutic', 'a long-acting antibody against RSV that was injected', rsvAntibody),
  'rsv-antibody.counselled': need(injected, 'therapeutic', 'a long-acting antibody against RSV that was injected', rsvAntibody),
  'injection.chemotherapy.non-hormonal': chemoInjection,
  'injection.chemotherapy.hormonal': chemoInjection,
  'intralesional.few': special('intralesional', 'into lesions'),
  'intralesional.many': special('intralesional', 'into lesions'),
  'push.chemotherapy.initial': chemoPush,
  'push.chemotherapy.sequential': chemoPush,
  'infusion.chemotherapy.initial': chemoInfusion,
  'infusion.chemotherapy.additional-hour': chemoInfusion,
  'infusion.chemotherapy.sequential': chemoInfusion,
  'infusion.chemotherapy.prolonged-pump': need(intoVein, 'chemotherapy', 'chemotherapy infused by a pump', prolongedPump),
  'infusion.chemotherapy.prolonged-pump-community': need(intoVein, 'chemotherapy', 'chemotherapy infused by a pump', prolongedPump),
  'intra-arterial.therapeutic.push': need(['intra-arterial-push', 'intra-arterial-infusion'], 'therapeutic', 'a therapeutic drug given into an artery', intraArterial),
  'intra-arterial.chemotherapy.push': arterialChemo,
  'intra-arterial.chemotherapy.initial': arterialChemo,
  'intra-arterial.chemotherapy.additional-hour': arterialChemo,
  'intra-arterial.chemotherapy.prolonged-pump': arterialChemo,
  'pleural.chemotherapy': special('intrapleural', 'into the pleural space'),
  'peritoneal.chemotherapy': special('intraperitoneal', 'into the peritoneum'),
  'central-nervous.chemotherapy': special('intrathecal', 'into the spinal canal'),
  'reservoir.chemotherapy': special('intraventricular-reservoir', 'through a reservoir'),
  'unlisted.chemotherapy': need(intoVein, 'chemotherapy', 'chemotherapy infused into a vein', concurrentChemotherapy),
  'pump-refill.portable': refill,
  'pump-refill.implanted': refill,
  'port-flush': need(['port-flush'], undefined, 'a flush of an implanted port', portFlush),
};
