import type { MarAdministration } from './mar-administration.ts';
import type { MarCancel } from './mar-event.ts';

/**
 * An entry that another row cancels (same order, same minute) is not proposed; a person may take it in again. Which of the two
 * was meant cannot be told from the record, and what may be cancelled is not charged unseen.
 */
export function withCancelled(
  administrations: readonly MarAdministration[],
  cancelled: readonly MarCancel[],
): readonly MarAdministration[] {
  return administrations.map((administration) => {
    const by = cancelled.find(
      ({ minute, key }) => minute === administration.start && key === administration.key,
    );
    if (by === undefined) return administration;
    return {
      ...administration,
      isProposed: false,
      flags: [
        {
          code: 'cancelled',
          message: `Row ${String(by.row)} cancels an entry at this very minute: left out unless you tick it`,
        },
        ...administration.flags,
      ],
    };
  });
}
