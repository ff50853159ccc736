import { totalMinutes } from '../../base/interval.ts';
import type { Dose } from '../time/doses.ts';
import type { Edges, UnitSupport } from '../work.ts';

/**
 * What each bag of a dose gives to the one unit that the dose earns: all its net minutes, whether hours are counted or
 * only the length decided.
 * @param edges the times that the unit rests on
 */
export const doseSupports = (dose: Dose, edges: Edges): readonly UnitSupport[] =>
  dose.items.map(({ id }) => {
    const counted = dose.stretches.filter((stretch) => stretch.id === id);
    return {
      id,
      minutesCounted: totalMinutes(counted),
      counted,
      discarded: dose.discardedOf(id),
      edges,
    };
  });
