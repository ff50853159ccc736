import fc from 'fast-check';
import type { Administration, Pump, Route } from '../../domain/administration.ts';
import { isInfusionRoute } from '../../domain/administration.ts';
import { accessSiteId, administrationId } from '../../domain/ids.ts';
import { durationMinutes, gapMinutes } from './boundary-minutes.ts';
import {
  chemotherapyDrugs,
  doseOf,
  drugPurposes,
  fluidBag,
  fluids,
  therapeuticDrugs,
  unchartedDrugs,
} from './charted-drug.ts';
import type { PoolDrug } from './charted-drug.ts';

/** One bar before the visit's starts are laid out: `gap` minutes after the start or the stop of the bar before it. */
export interface LooseAdministration {
  readonly gap: number;
  readonly from: 'start' | 'stop' | 'visit';
  readonly durationMinutes: number;
  readonly siteIndex: number;
  readonly facts: Record<string, unknown>;
  readonly missing: 'none' | 'stop' | 'start' | 'both';
  readonly pause: { readonly after: number; readonly lasting: number } | undefined;
  readonly route: Route;
}

const pick = (drugs: readonly PoolDrug[]): fc.Arbitrary<PoolDrug> => fc.constantFrom(...drugs);

const anyDrug = fc.oneof(
  { weight: 5, arbitrary: pick(therapeuticDrugs) },
  { weight: 3, arbitrary: pick(chemotherapyDrugs) },
  { weight: 1, arbitrary: pick(unchartedDrugs) },
);

const rareRoutes: readonly Route[] = [
  'intralesional',
  'intrathecal',
  'intrapleural',
  'intraperitoneal',
  'intraventricular-reservoir',
  'pump-refill',
  'port-flush',
  'other',
];

const routeAndDrug: fc.Arbitrary<{ readonly route: Route; readonly drug: PoolDrug }> = fc.oneof(
  { weight: 40, arbitrary: fc.record({ route: fc.constant<Route>('iv-infusion'), drug: anyDrug }) },
  { weight: 14, arbitrary: fc.record({ route: fc.constant<Route>('iv-infusion'), drug: pick(fluids) }) },
  { weight: 22, arbitrary: fc.record({ route: fc.constant<Route>('iv-push'), drug: anyDrug }) },
  {
    weight: 8,
    arbitrary: fc.record({ route: fc.constantFrom<Route>('im-injection', 'sc-injection'), drug: anyDrug }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ route: fc.constant<Route>('sc-infusion'), drug: pick(therapeuticDrugs) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      route: fc.constantFrom<Route>('intra-arterial-push', 'intra-arterial-infusion'),
      drug: anyDrug,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ route: fc.constant<Route>('on-body-injector'), drug: pick(therapeuticDrugs) }),
  },
  { weight: 2, arbitrary: fc.record({ route: fc.constantFrom(...rareRoutes), drug: anyDrug }) },
);

/** Absent `absent` times out of `absent` + 1. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>, absent: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: absent, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const missing = fc.oneof(
  { weight: 18, arbitrary: fc.constant('none' as const) },
  { weight: 2, arbitrary: fc.constant('stop' as const) },
  { weight: 1, arbitrary: fc.constantFrom('start' as const, 'both' as const) },
);

/** Facts that only some bars carry. */
function extraFacts(route: Route, { unit, drug }: PoolDrug): fc.Arbitrary<Record<string, unknown>> {
  const dose = unit === undefined ? fc.constant({}) : rarely(doseOf(unit), 2).map((value) => value ?? {});
  const isPumped = route === 'iv-infusion' || route === 'intra-arterial-infusion' || route === 'pump-refill';
  const pump = isPumped
    ? rarely(fc.constantFrom<Pump>('portable', 'implanted', 'facility-owned-portable'), 6)
    : fc.constant(undefined);
  const orderId = rarely(fc.constantFrom('o-1', 'o-2'), 1);
  const status = fc.constantFrom(
    undefined,
    'given',
    'given',
    'given',
    'given',
    'given',
    'not-given',
    'entered-in-error',
  );
  const counselled = fc.constantFrom(...(drug.name === 'nirsevimab' ? [true, false, undefined] : [undefined]));
  return fc.tuple(dose, fc.tuple(pump, orderId, status), counselled).map(([doseFacts, [pumpFact, order, state], told]) => ({
    ...doseFacts,
    ...(pumpFact === undefined ? {} : { pump: pumpFact }),
    ...(order === undefined || !route.endsWith('injection') ? {} : { orderId: order }),
    ...(state === undefined ? {} : { status: state }),
    ...(told === undefined ? {} : { counselled: told }),
  }));
}

const derivedStop = fc.constantFrom(
  {
    rate: { amount: 100, unit: 'mL/h' },
    volume: { amount: 50, unit: 'mL' },
    evidence: { stop: 'derived-from-volume' },
  },
  {
    rate: { amount: 90, unit: 'mL/h' },
    volume: { amount: 100, unit: 'mL' },
    evidence: { stop: 'derived-from-volume' },
  },
  { rate: { amount: 100, unit: 'mL/h' }, volume: { amount: 50, unit: 'mL' } },
);

/** A bag of two drugs now and then; the second one is always `drug B`. */
const contents = (pool: PoolDrug, isMix: boolean): Record<string, unknown> =>
  isMix && pool.category === 'therapeutic' && pool.drug.name !== 'drug B'
    ? { components: [pool.drug, { name: 'drug B' }] }
    : { drug: pool.drug };

export const looseAdministration: fc.Arbitrary<LooseAdministration> = routeAndDrug.chain(({ route, drug }) =>
  fc
    .record({
      gap: gapMinutes,
      from: fc.constantFrom('stop' as const, 'start' as const, 'start' as const, 'visit' as const),
      durationMinutes: isInfusionRoute(route) ? durationMinutes : fc.constantFrom(0, 1, 3, 5, 10, 16),
      siteIndex: fc.constantFrom(0, 0, 0, 1, 1, 2, -1),
      missing: isInfusionRoute(route)
        ? missing
        : fc.constantFrom('stop' as const, 'none' as const, 'stop' as const, 'both' as const),
      pause: isInfusionRoute(route)
        ? rarely(
            fc.record({ after: fc.integer({ min: 0, max: 60 }), lasting: fc.constantFrom(1, 15, 30, 60) }),
            5,
          )
        : fc.constant(undefined),
      extra: extraFacts(route, drug),
      isMix: fc.constantFrom(false, false, false, false, false, false, false, true),
      derived: derivedStop,
      bag: route === 'iv-infusion' ? rarely(fluidBag, 15) : fc.constant(undefined),
      purpose: rarely(fc.constantFrom(...drugPurposes), 3),
      lesions: route === 'intralesional' ? fc.constantFrom(undefined, 1, 3, 7, 8) : fc.constant(undefined),
      pumpMinutes: fc.constantFrom(480, 481, 482, 600, 1500),
      isLongPump: fc.boolean(),
    })
    .map(({ extra, isMix, derived, bag, purpose, lesions, pumpMinutes, isLongPump, ...loose }) => {
      const isDerived = route === 'iv-infusion' && loose.missing === 'stop';
      const { dose: _dose, containers: _containers, ...withoutDose } = extra;
      const what = bag ?? contents(drug, isMix);
      const isCharted = bag === undefined && drug.category !== undefined;
      return {
        ...loose,
        ...('pump' in extra && isLongPump ? { durationMinutes: pumpMinutes } : {}),
        route,
        facts: {
          ...what,
          ...(isCharted ? { category: drug.category } : {}),
          ...(lesions === undefined ? {} : { lesions }),
          ...(isCharted || bag !== undefined || purpose === undefined ? {} : { purpose }),
          ...('components' in what ? withoutDose : extra),
          ...(isDerived && bag === undefined ? derived : {}),
        },
      };
    }),
);

/** Lays the bars out from the start of the visit; times that are missing are left out only then. */
export function laidOut(
  loose: readonly LooseAdministration[],
  visitStart: number,
  siteIds: readonly string[],
): readonly Administration[] {
  let previous = { start: visitStart, stop: visitStart };
  return loose.map((bar, index) => {
    const base = bar.from === 'visit' ? visitStart : previous[bar.from];
    const start = base + bar.gap;
    const stop = start + bar.durationMinutes;
    previous = { start, stop };
    const site = siteIds[bar.siteIndex];
    const { pause } = bar;
    const isPaused = pause !== undefined && pause.after < bar.durationMinutes;
    return {
      id: administrationId(`a${String(index + 1)}`),
      route: bar.route,
      ...bar.facts,
      ...(site === undefined ? {} : { accessSiteId: accessSiteId(site) }),
      ...(bar.missing === 'start' || bar.missing === 'both' ? {} : { start }),
      ...(bar.missing === 'stop' || bar.missing === 'both' ? {} : { stop }),
      ...(isPaused && pause !== undefined
        ? {
            pauses: [
              { start: start + pause.after, stop: Math.min(stop, start + pause.after + pause.lasting) },
            ],
          }
        : {}),
    };
  });
}
