import * as z from 'zod/mini';
import type { Sealed, Sealer } from '../seal/sealer.ts';
import { draftPrefix } from '../store/store-schema.ts';
import type { StoreSession } from '../store/store-session.ts';

const sealedSchema = z.object({ iv: z.instanceof(Uint8Array), sealed: z.instanceof(Uint8Array) });

const contextOf = (name: string): string => JSON.stringify(['draft', 1, name]);

/** A draft as it lies in the store: it opens only under its own name. */
export const sealDraft = (sealer: Sealer, name: string, value: unknown): Promise<Sealed> =>
  sealer.seal(contextOf(name), value);

export interface ReadDraft {
  readonly name: string;
  /** Undefined where it is not as it was sealed. */
  readonly value: unknown;
}

/** The drafts under names that begin so. */
export async function readDrafts(
  {
    backend,
    sealer,
  }: Pick<StoreSession, 'sealer'> & { readonly backend: Pick<StoreSession['backend'], 'drafts'> },
  prefix = draftPrefix,
): Promise<readonly ReadDraft[]> {
  const found = await backend.drafts(prefix);
  return await Promise.all(
    found.map(async ([name, value]) => ({
      name,
      value: sealedSchema.safeParse(value).success
        ? await sealer.unseal(contextOf(name), value as Sealed).catch(() => undefined)
        : undefined,
    })),
  );
}
