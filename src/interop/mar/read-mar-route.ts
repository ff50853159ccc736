import type { Quantity } from '../../domain/drug.ts';
import { methodOfText } from '../fhir/read-method.ts';
import { routeOfText } from '../fhir/route-codes.ts';
import type { MarActionKind } from './mar-field.ts';
import type { MarRoute } from './mar-event.ts';

/** A bag of this size or more is not pushed by hand. */
const smallestBagMl = 50;

const runs: ReadonlySet<MarActionKind> = new Set<MarActionKind>([
  'begin',
  'restart',
  'pause',
  'stop',
  'rate',
  'verify',
]);

export interface MarRouteContext {
  readonly routeText: string;
  readonly drugText: string;
  readonly kind: MarActionKind;
  readonly dose: Quantity | undefined;
  readonly rate: Quantity | undefined;
  /** The row says how long it ran. */
  readonly hasPeriod: boolean;
}

export type ReadMarRoute =
  | { readonly ok: true; readonly route: MarRoute; readonly notes: readonly string[] }
  | { readonly ok: false; readonly says: string };

const isBag = (dose: Quantity | undefined): boolean =>
  dose !== undefined && ((dose.unit === 'mL' && dose.amount >= smallestBagMl) || dose.unit === 'L');

/** Whether an intravenous drug ran or was pushed, as far as the row itself says. */
function ivRoute(context: MarRouteContext): MarRoute {
  const { routeText, drugText, kind, dose, rate, hasPeriod } = context;
  const word = methodOfText(routeText) ?? methodOfText(drugText);
  if (kind === 'push') return isBag(dose) ? 'iv-infusion' : 'iv-push';
  if (runs.has(kind)) return 'iv-infusion';
  if (word === 'push' && !isBag(dose)) return 'iv-push';
  if (word === 'infusion' || hasPeriod || isBag(dose) || rate !== undefined) return 'iv-infusion';
  return 'iv';
}

/**
 * The route of a row, from its route, else from its drug, else (for bags that hang) from the action.
 * Routes that no administration code is for come back as a reason not to code the row.
 */
export function readMarRoute(context: MarRouteContext): ReadMarRoute {
  const { routeText, drugText, kind, hasPeriod } = context;
  const written = routeText === '' ? undefined : routeOfText(routeText);
  if (routeText !== '' && written === undefined && methodOfText(routeText) === undefined)
    return {
      ok: false,
      says: `Route “${routeText}” is not known here; write it in the entry line if it is coded`,
    };
  const family = written ?? routeOfText(drugText);
  const isHung = runs.has(kind) || kind === 'push' || hasPeriod;
  if (family === undefined) {
    if (
      !isHung &&
      methodOfText(routeText) === undefined &&
      methodOfText(drugText) === undefined &&
      !isBag(context.dose)
    )
      return { ok: false, says: 'No route is written; choose the column that holds it' };
    const isFirst = kind === 'begin' || kind === 'given' || kind === 'push';
    const notes = isFirst ? ['No route is written: taken as intravenous, since it hung or was pushed'] : [];
    return { ok: true, route: ivRoute(context), notes };
  }
  switch (family) {
    case 'iv':
      return { ok: true, route: ivRoute(context), notes: [] };
    case 'im':
      return { ok: true, route: 'im-injection', notes: [] };
    case 'sc':
      return { ok: true, route: isHung && kind !== 'push' ? 'sc-infusion' : 'sc-injection', notes: [] };
    case 'intra-arterial':
      return {
        ok: true,
        route: isHung && kind !== 'push' ? 'intra-arterial-infusion' : 'intra-arterial-push',
        notes: [],
      };
    case 'intrathecal':
    case 'intraperitoneal':
    case 'intrapleural':
    case 'intralesional':
    case 'intraventricular-reservoir':
      return { ok: true, route: family, notes: [] };
    case 'other':
      return {
        ok: false,
        says: `Route “${routeText === '' ? drugText : routeText}”: no infusion or injection`,
      };
  }
}
