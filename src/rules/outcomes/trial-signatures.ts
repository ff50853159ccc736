import type { AdministrationId } from '../../domain/ids.ts';
import type { ServiceUnit, Work } from '../work.ts';

type DrugOf = (id: AdministrationId) => string;

const drugOfUnit = ({ supports }: ServiceUnit, drugOf: DrugOf): string | undefined => (supports[0] === undefined ? undefined : drugOf(supports[0].id));

/** True when neither a line nor an edit tells the two apart, nor whose drug earned them. */
const isAlike = (a: ServiceUnit, b: ServiceUnit, drugOf: DrugOf): boolean =>
  a === b ||
  (a.concept === b.concept &&
    a.date === b.date &&
    a.role === b.role &&
    a.category === b.category &&
    a.sequence?.order === b.sequence?.order &&
    a.accessSiteId === b.accessSiteId &&
    a.lineKey === b.lineKey &&
    a.modifiers?.map(({ modifier }) => modifier).join() === b.modifiers?.map(({ modifier }) => modifier).join() &&
    drugOfUnit(a, drugOf) === drugOfUnit(b, drugOf));

/**
 * Tells trials of one encounter apart by the units they earn, without making lines of them: trials that earn the same
 * units come to the same claim.
 * @returns a number that is equal only for two trials with equal lines, each drug with its share of them
 */
export function trialSignatures(drugOf: DrugOf): (trial: Work) => number {
  const known: (readonly ServiceUnit[])[] = [];
  return ({ units }) => {
    const held = known.findLastIndex((one) => one.length === units.length && one.every((unit, at) => isAlike(unit, units[at] as ServiceUnit, drugOf)));
    return held < 0 ? known.push(units) - 1 : held;
  };
}
