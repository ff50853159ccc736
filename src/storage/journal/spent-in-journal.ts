import { numbersOf } from '../../document/spent-numbers.ts';
import type { SpentNumbers } from '../../document/spent-numbers.ts';
import type { StoreSession } from '../store/store-session.ts';
import { entriesOfEncounter } from '../trail.ts';

/** The id of an item of a list, as a step of a path or in the item itself. A quote within a text is never a bare one. */
const itemId = /"(?:#|id":")([as]\d{1,9})"/g;

/** The highest numbers of ids that an encounter has ever had, deleted ones too: the journal names each. */
export async function spentInJournal(session: StoreSession, id: string): Promise<SpentNumbers> {
  const entries = await entriesOfEncounter(session, id);
  const text = JSON.stringify(entries.map(({ changes }) => changes));
  return numbersOf(Array.from(text.matchAll(itemId), ([, found = '']) => found));
}
