import * as z from 'zod/mini';
import type { Sealed, Sealer } from '../seal/sealer.ts';
import { draftPrefix } from '../store/store-schema.ts';
import type { StoreSession } from '../store/store-session.ts';

const sealedSchema = z.object({ iv: z.instanceof(Uint8Array), sealed: z.instanceof(Uint8Array) });

const contextOf = (name: string): string => JSON.stringify(['draft', 1, name]);

/** A draft as it lies in the store: it opens only under its own name. */
export const sealDraft = (sealer: Sealer, name: string, value: unknown): Promise<Sealed> =>
  sealer.seal(contextOf(name), value);

/** The drafts under names that begin so. One that is not as it was sealed is left out: it is no part of an encounter. */
export async function readDrafts(
  { backend, sealer }: Pick<StoreSession, 'backend' | 'sealer'>,
  prefix = draftPrefix,
): Promise<readonly { readonly name: string; readonly value: unknown }[]> {
  const found = await backend.drafts(prefix);
  const read = await Promise.all(
    found.map(async ([name, value]) => {
      if (!sealedSchema.safeParse(value).success) return [];
      const unsealed = await sealer.unseal(contextOf(name), value as Sealed).catch(() => undefined);
      return unsealed === undefined ? [] : [{ name, value: unsealed }];
    }),
  );
  return read.flat();
}
