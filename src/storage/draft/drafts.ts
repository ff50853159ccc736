import type { StoreAccess } from '../store/store-session.ts';
import { draftPrefixOf } from '../store/store-schema.ts';
import type { PageSign } from './page-sign.ts';
import { readDrafts, sealDraft } from './sealed-draft.ts';

/** Keeps what is typed and not yet taken, sealed like all else and beside it; no journal tells of it and no export has it. */
export interface Drafts {
  /** What pages that are gone have left of an encounter, the last first; of any shape. What another page still holds stays there. */
  readonly left: (id: string) => Promise<readonly unknown[]>;
  /** Keeps this page's in place of what was left and its own from before; undefined when there is nothing. */
  readonly keep: (id: string, value: unknown) => Promise<void>;
}

const fieldsOf = (value: unknown): { readonly at: number; readonly typed: unknown } | undefined =>
  typeof value === 'object' && value !== null && 'at' in value && 'typed' in value && typeof value.at === 'number'
    ? { at: value.at, typed: value.typed }
    : undefined;

export function createDrafts(access: Pick<StoreAccess, 'session'>, sign: PageSign, now = Date.now): Drafts {
  const superseded = new Map<string, readonly string[]>();
  const kept = new Set<string>();
  return {
    left: async (id) => {
      const prefix = draftPrefixOf(id);
      const session = await access.session();
      const [found, shown] = await Promise.all([readDrafts(session, prefix), sign.shown()]);
      const mine = found.filter(({ name }) => {
        const page = name.slice(prefix.length);
        return page !== sign.page && !shown.has(page);
      });
      // What does not open now never will, and nobody is served by its lying there.
      const lost = mine.filter(({ value }) => value === undefined);
      await Promise.all(lost.map(({ name }) => session.backend.keepDraft({ id, name, supersedes: [] })));
      superseded.set(
        id,
        mine.map(({ name }) => name),
      );
      return mine
        .flatMap(({ value }) => fieldsOf(value) ?? [])
        .toSorted((a, b) => b.at - a.at)
        .map(({ typed }) => typed);
    },
    keep: async (id, value) => {
      const { backend, sealer } = await access.session();
      const name = draftPrefixOf(id) + sign.page;
      const supersedes = superseded.get(id) ?? [];
      if (value === undefined) await backend.keepDraft({ id, name, supersedes });
      else {
        await sign.show();
        const draft = await sealDraft(sealer, name, { at: now(), typed: value });
        await backend.keepDraft({ id, name, draft, supersedes });
      }
      superseded.delete(id);
      if (value === undefined) kept.delete(id);
      else kept.add(id);
      if (kept.size === 0) sign.takeDown();
    },
  };
}
