import { isInfusion } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { administrationFact } from '../../../domain/fact-path.ts';
import type { FactPath } from '../../../domain/fact-path.ts';

const isStopOpen = (one: Administration): boolean => isInfusion(one) && (one.stop === undefined || (one.evidence?.stop ?? 'charted') !== 'charted');

/** Whether a time is missing or assumed somewhere, so that it is worth asking what it could lead to. */
export const hasUnknownTime = ({ administrations }: Encounter): boolean => administrations.some((one) => one.start === undefined || isStopOpen(one));

/** Whether more than one is: then there is something to say of all of them together, too. */
export const hasUnknownTimes = ({ administrations }: Encounter): boolean =>
  administrations.reduce((count, one) => count + (one.start === undefined ? 1 : 0) + (isStopOpen(one) ? 1 : 0), 0) > 1;

/** The times of which it can be said alone what they could lead to, known before it is worked out: of two that are missing together it cannot. */
export const unknownFacts = ({ administrations }: Encounter): readonly FactPath[] =>
  administrations.flatMap((one) => {
    const isOpen = isStopOpen(one);
    if (one.start === undefined) return isOpen ? [] : [administrationFact(one.id, 'start')];
    return isOpen ? [administrationFact(one.id, 'stop')] : [];
  });
