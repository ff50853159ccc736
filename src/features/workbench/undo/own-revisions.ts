/** The last revisions of an encounter that were made one after the other in this tab. */
export interface OwnRevisions {
  readonly first: number;
  readonly last: number;
}

const nameOf = (id: string): string => `dripline.own-revisions.${id}`;

/** Undefined when nobody has edited the encounter in this tab, or where the browser keeps nothing. */
export function ownRevisions(id: string): OwnRevisions | undefined {
  try {
    const [, first, last] = /^(\d{1,9})-(\d{1,9})$/.exec(sessionStorage.getItem(nameOf(id)) ?? '') ?? [];
    return first === undefined || last === undefined ? undefined : { first: Number(first), last: Number(last) };
  } catch {
    return undefined;
  }
}

/**
 * Notes that this tab has made all revisions after `from` up to `to`; if those before it are another's, the row begins
 * anew. Two numbers, as long as the tab lives: nothing of a patient, and another tab has a row of its own.
 */
export function noteOwnRevisions(id: string, from: number, to: number): void {
  const known = ownRevisions(id);
  const first = known?.last === from ? known.first : from + 1;
  try {
    sessionStorage.setItem(nameOf(id), `${String(first)}-${String(to)}`);
  } catch {
    // Then undo begins anew with the page.
  }
}
