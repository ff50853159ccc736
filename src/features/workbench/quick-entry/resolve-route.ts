import type { Result } from '../../../base/result.ts';
import { err, ok } from '../../../base/result.ts';
import type { ChartedCategory, Route } from '../../../domain/administration.ts';
import type { EntryTimes } from './resolve-times.ts';
import type { Gathered } from './gather-entry.ts';

export interface EntryRoute {
  readonly route: Route;
  readonly category?: ChartedCategory;
  /** No word of the line names it; the times or the fluid do. */
  readonly isInferred: boolean;
}

/** What still has to be asked about the route. */
export interface RouteQuestion {
  readonly message: string;
}

/** True when nothing in the line says more than fluid; one the table does not have is what the line calls it. */
const isOnlyFluid = ({ drugs, purpose }: Gathered): boolean =>
  drugs.every(({ resolved, isUnknown }) => resolved.isFluid || isUnknown) &&
  (purpose === undefined || purpose.value === 'dehydration');

/** The route that is written, or that the times leave no doubt about; otherwise a question. */
export function resolveRoute(gathered: Gathered, times: EntryTimes): Result<EntryRoute, RouteQuestion> {
  const written = gathered.route?.value;
  const category = gathered.category?.value;
  const withCategory = (route: Route, isInferred: boolean, own = category): EntryRoute =>
    own === undefined ? { route, isInferred } : { route, category: own, isInferred };
  const runs = times.stop !== undefined || gathered.isStopOpen !== undefined;
  if (written === 'intra-arterial') {
    if (runs) return ok(withCategory('intra-arterial-infusion', false));
    return err({ message: 'Infusion or push? Write iainf or iap, or both times' });
  }
  if (written === 'iv') {
    if (runs) return ok(withCategory('iv-infusion', false, category ?? (gathered.drugs[0]?.resolved.isFluid === true ? 'hydration' : undefined)));
    return err({ message: 'Infusion or push? Write ivpb or ivp, or both times of an infusion' });
  }
  if (written === 'iv-fluids') return ok(withCategory('iv-infusion', false, category ?? (isOnlyFluid(gathered) ? 'hydration' : undefined)));
  if (written !== undefined) return ok(withCategory(written, false));
  if (category === 'hydration') return ok(withCategory('iv-infusion', false));
  if (runs && times.start !== undefined) {
    return ok(
      withCategory(
        'iv-infusion',
        true,
        category ?? (gathered.drugs[0]?.resolved.isFluid === true ? 'hydration' : undefined),
      ),
    );
  }
  return err({ message: 'Which route? Write ivp, im, sc, ivpb …, or both times of an infusion' });
}
