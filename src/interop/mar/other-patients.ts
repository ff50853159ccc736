import type { MarAdministration } from './mar-administration.ts';
import type { MarEvent } from './mar-event.ts';

/**
 * A report of a ward may hold rows of several patients. Those of the first one are proposed; the others are left out unless a
 * person ticks them, and are never paired with rows of another patient.
 */
export function withoutOtherPatients(
  administrations: readonly MarAdministration[],
  events: readonly MarEvent[],
): readonly MarAdministration[] {
  const first = events
    .filter(({ patient }) => patient !== undefined)
    .toSorted((a, b) => a.row - b.row)
    .at(0)?.patient;
  return administrations.map((administration) => {
    const { patient } = administration;
    if (first === undefined || patient === undefined || patient === first) return administration;
    return {
      ...administration,
      isProposed: false,
      flags: [
        {
          code: 'other-patient',
          message: `Of another patient (${patient}) than the first rows (${first}): left out unless you tick it`,
        },
        ...administration.flags,
      ],
    };
  });
}
