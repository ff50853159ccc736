import type { ChartedCategory, Purpose, Route } from '../../../domain/administration.ts';
import { routes } from '../../../domain/administration.ts';

/** `intra-arterial` alone leaves open whether it ran or was pushed; the times decide. */
type RouteWord = Route | 'intra-arterial';

/**
 * `iv-fluids` is an infusion of nothing but fluid: it says more than a route, and only in an entry line. `iv` says less: the
 * times decide whether it ran or was pushed.
 */
export type WrittenRoute = RouteWord | 'iv-fluids' | 'iv';

const shortRoutes: Readonly<Record<string, RouteWord>> = {
  ivpb: 'iv-infusion',
  inf: 'iv-infusion',
  infusion: 'iv-infusion',
  drip: 'iv-infusion',
  gtt: 'iv-infusion',
  ivp: 'iv-push',
  ivpush: 'iv-push',
  sivp: 'iv-push',
  push: 'iv-push',
  im: 'im-injection',
  intramuscular: 'im-injection',
  intramuscularly: 'im-injection',
  sc: 'sc-injection',
  'sub-q': 'sc-injection',
  subcut: 'sc-injection',
  subcutaneous: 'sc-injection',
  subcutaneously: 'sc-injection',
  sq: 'sc-injection',
  subq: 'sc-injection',
  sci: 'sc-infusion',
  ia: 'intra-arterial',
  iainf: 'intra-arterial-infusion',
  iap: 'intra-arterial-push',
  obi: 'on-body-injector',
  it: 'intrathecal',
  refill: 'pump-refill',
};

/** What people write for a route; every route's own name is understood as well. */
export const routeWords: ReadonlyMap<string, RouteWord> = new Map<string, RouteWord>([
  ...Object.entries(shortRoutes),
  ...routes.filter((route) => route !== 'other').map((route) => [route, route] as const),
  ['other-route', 'other'],
]);

/** What charts write for intravenous fluids. */
export const fluidWords: ReadonlySet<string> = new Set(['ivf', 'ivfs']);

export const categoryWords: ReadonlyMap<string, ChartedCategory> = new Map<string, ChartedCategory>([
  ['hyd', 'hydration'],
  ['hydration', 'hydration'],
  ['chemo', 'chemotherapy'],
  ['chemotherapy', 'chemotherapy'],
  ['ther', 'therapeutic'],
  ['therapeutic', 'therapeutic'],
  ['not-coded', 'not-coded'],
]);

export const purposeWords: ReadonlyMap<string, Purpose> = new Map<string, Purpose>([
  ['kvo', 'keep-vein-open'],
  ['tko', 'keep-vein-open'],
  ['flush', 'flush'],
  ['carrier', 'carrier'],
  ['premed', 'premedication'],
  ['dehydration', 'dehydration'],
]);

const units: Readonly<Record<string, readonly string[]>> = {
  mg: ['mg', 'mgs', 'milligram', 'milligrams'],
  g: ['g', 'gm', 'gms', 'gram', 'grams'],
  mcg: ['mcg', 'ug', 'µg', 'μg', 'microgram', 'micrograms'],
  mL: ['ml', 'mls', 'cc', 'ccs'],
  L: ['l', 'liter', 'liters', 'litre', 'litres'],
  units: ['units', 'unit', 'u'],
  iu: ['iu'],
  meq: ['meq'],
  mmol: ['mmol'],
};

/** Written unit in lower case → the unit as charted. */
export const unitWords: ReadonlyMap<string, string> = new Map(
  Object.entries(units).flatMap(([unit, written]) => written.map((word) => [word, unit] as const)),
);

const entryOf = <V>(words: ReadonlyMap<string, V>, value: V): string | undefined => {
  for (const [word, meaning] of words) if (meaning === value) return word;
  return undefined;
};

export const wordOfRoute = (route: Route): string => entryOf<RouteWord>(routeWords, route) ?? route;
export const wordOfCategory = (category: ChartedCategory): string =>
  entryOf(categoryWords, category) ?? category;
export const wordOfPurpose = (purpose: Purpose): string | undefined => entryOf(purposeWords, purpose);
