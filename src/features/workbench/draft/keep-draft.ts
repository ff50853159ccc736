import type { EncounterId } from '../../../domain/ids.ts';
import { lastSaveOf } from '../../../storage/autosave.ts';
import { createDrafts } from '../../../storage/draft/drafts.ts';
import type { Drafts } from '../../../storage/draft/drafts.ts';
import { browserPageSign } from '../../../storage/draft/page-sign.ts';
import type { Store } from '../../../storage/store-context.ts';
import { openDrafts, takeDraft } from '../../../ui/open-drafts.ts';
import type { UndoToast } from '../../../ui/use-undo-toast.tsx';
import { draftOf, saverOf } from './encounter-draft.ts';
import type { EncounterDraft } from './encounter-draft.ts';
import { readDraft } from './read-draft.ts';

/** A pause of typing long enough to write; who types on is written as often. */
const pauseMs = 400;

/** How often it is looked whether what was typed is saved by now as the edit that it became. */
const whileUnsavedMs = 3000;

const parts = ['form', 'dialog', 'cell', 'title', 'line'] as const;

const hasPart = (draft: EncounterDraft): boolean => parts.some((part) => draft[part] !== undefined);

/** Whether something in `written` is there no longer: taken, or let go. */
const isLess = (draft: EncounterDraft, written: EncounterDraft): boolean =>
  parts.some((part) => draft[part] === undefined && written[part] !== undefined);

/** Both; where they have the same part, the first one's. */
const over = (first: EncounterDraft, second: EncounterDraft): EncounterDraft =>
  Object.fromEntries(parts.flatMap((part) => [[part, first[part] ?? second[part]] as const]).filter(([, typed]) => typed !== undefined));

const names = { cell: 'the cell', title: 'the title', line: 'the entry line' } as const;

function tellOf(back: EncounterDraft): string | undefined {
  const told = (['line', 'title', 'cell'] as const).filter((part) => back[part] !== undefined).map((part) => names[part]);
  return told.length === 0 ? undefined : `What you were typing is back in ${told.join(' and ')}`;
}

/** Keeps the draft of one encounter in the store from now on, as long as the page lives. */
export function startKeeping(drafts: Pick<Drafts, 'keep'>, id: EncounterId): { readonly flush: () => Promise<void> } {
  const draft = draftOf(id);
  let written: EncounterDraft = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let isOpen = false;

  /** As long as the store has what is taken by now, nothing says Saved: after a reload it would be back beside what it became. */
  const open = (is: boolean): void => {
    if (is !== isOpen) openDrafts.setState(({ count }) => ({ count: count + (is ? 1 : -1) }));
    isOpen = is;
  };

  /** Answers whether something has been taken meanwhile, so that what is written is too much. */
  const write = async (): Promise<boolean> => {
    clearTimeout(timer);
    timer = undefined;
    let wanted = draft.getState();
    let isSaved = true;
    if (isLess(wanted, written)) {
      // What was typed has become an edit: until that is saved, it is kept as it was typed.
      await lastSaveOf(id);
      isSaved = (await saverOf(id)?.()) ?? true;
      wanted = isSaved ? draft.getState() : over(draft.getState(), written);
      if (!isSaved) timer = setTimeout(() => void flush(), whileUnsavedMs);
    }
    if (wanted === written) return false;
    await drafts.keep(id, hasPart(wanted) ? wanted : undefined);
    written = wanted;
    open(isLess(draft.getState(), written));
    return isSaved && isLess(draft.getState(), written);
  };
  const writeAll = async (): Promise<void> => {
    while (await write());
  };
  const flush = (): Promise<void> =>
    (running ??= writeAll()
      // A store that is locked or full takes it no more; the next key tries again.
      .catch(() => open(false))
      .finally(() => (running = undefined)));

  draft.subscribe((now) => {
    open(isLess(now, written));
    if (isOpen) void flush().then(flush);
    else timer ??= setTimeout(() => void flush(), pauseMs);
  });
  return { flush };
}

const known = new WeakMap<Store, { readonly drafts: Drafts; readonly kept: Map<EncounterId, Promise<void>> }>();

/**
 * Brings back what pages that are gone have left of an encounter, once, and keeps what is typed in it.
 * @param show tells of what is back
 */
export function keepDraft(store: Store, id: EncounterId, show: (toast: UndoToast) => void): Promise<void> {
  const of = known.get(store) ?? { drafts: createDrafts(store.control, browserPageSign()), kept: new Map<EncounterId, Promise<void>>() };
  known.set(store, of);
  const begin = async (): Promise<void> => {
    const draft = draftOf(id);
    const back = (await of.drafts.left(id)).map(readDraft).reduce(over, {});
    const { flush } = startKeeping(of.drafts, id);
    store.beforeLock.add(async () => {
      takeDraft();
      await flush();
      return true;
    });
    addEventListener('pagehide', () => void flush());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void flush());
    if (!hasPart(back)) return;
    draft.setState(over(draft.getState(), back));
    const message = tellOf(back);
    if (message === undefined) return;
    show({ message, undo: () => draft.setState(({ dropped = 0 }) => ({ dropped: dropped + 1 })) });
  };
  const keeping = of.kept.get(id) ?? begin();
  of.kept.set(id, keeping);
  keeping.catch(() => of.kept.delete(id));
  return keeping;
}
