import * as z from 'zod/mini';

const sentinelSchema = z.strictObject({
  generation: z.int().check(z.gte(1)),
  seq: z.int().check(z.gte(0)),
  hash: z.string(),
});

/**
 * How far the journal of a store is known to have come, kept outside of the store: a browser that drops data does not
 * always say so. It is written after a write is acknowledged, so it may lag and never leads.
 */
export type Sentinel = z.infer<typeof sentinelSchema>;

/** Reads what was kept; undefined when it is absent or damaged. */
export function readSentinel(text: string | undefined): Sentinel | undefined {
  if (text === undefined) return undefined;
  try {
    return sentinelSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A few small texts that survive what may befall the database. */
export interface SmallTexts {
  readonly get: (name: string) => string | undefined;
  readonly set: (name: string, text: string | undefined) => void;
}

const prefix = 'dripline.';

/** localStorage; where the browser refuses it, nothing is kept and nothing fails. */
export const browserSmallTexts: SmallTexts = {
  get: (name) => {
    try {
      return localStorage.getItem(prefix + name) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set: (name, text) => {
    try {
      if (text === undefined) localStorage.removeItem(prefix + name);
      else localStorage.setItem(prefix + name, text);
    } catch {
      // A sentinel that cannot be kept only makes a loss harder to notice.
    }
  },
};
