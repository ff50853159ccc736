import { useState } from 'react';
import type * as z from 'zod/mini';
import { sameValue } from '../../../document/same-value.ts';
import type { DialogTarget } from '../workbench-places.ts';
import { useTyped } from './encounter-draft.ts';

export interface KeptDialog<T> {
  readonly values: T;
  /** Typing in it: from now on it is kept, and opens again by itself where the page goes away. */
  readonly type: (change: Partial<T>) => void;
  /** What it holds was typed before the chart was last closed. */
  readonly isBack: boolean;
  /** Closes it: what it holds is taken or let go. */
  readonly close: () => void;
}

/**
 * The fields of a small dialog, kept while they are typed in.
 * @param schema reads what was kept; where it does not read, the dialog opens as if nothing had been typed
 * @param opened what the fields hold at first
 */
export function useTypedDialog<T extends object>(
  target: DialogTarget,
  schema: z.ZodMiniType<T>,
  opened: T,
  onClose: () => void,
): KeptDialog<T> {
  const [left, keep] = useTyped('dialog');
  const [back] = useState(() =>
    sameValue(left?.target, target) ? schema.safeParse(left?.typed).data : undefined,
  );
  const [values, setValues] = useState(back ?? opened);
  return {
    values,
    type: (change) => {
      const typed = { ...values, ...change };
      setValues(typed);
      keep({ target, typed });
    },
    isBack: back !== undefined,
    close: () => {
      keep(undefined);
      onClose();
    },
  };
}
