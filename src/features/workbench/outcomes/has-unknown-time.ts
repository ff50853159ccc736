import { isInfusion } from '../../../domain/administration.ts';
import type { Encounter } from '../../../domain/encounter.ts';

/** Whether a time is missing or assumed somewhere, so that it is worth asking what it could lead to. */
export const hasUnknownTime = ({ administrations }: Encounter): boolean =>
  administrations.some(
    (one) => one.start === undefined || (isInfusion(one) && (one.stop === undefined || (one.evidence?.stop ?? 'charted') !== 'charted')),
  );
