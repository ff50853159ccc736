import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { coveredCoding } from '../covered-coding.ts';
import { useEditor, useWorkbench } from '../workbench-context.ts';
import { newErrors } from './group-findings.ts';

/** Says aloud which errors a step brought, after what it did to the claim; a gesture that still runs says nothing. */
export function useErrorAnnouncement(): void {
  const { codeSet } = useWorkbench();
  const present = useEditor((state) => state.history.present.document);
  const announce = useAnnounce();
  const last = useRef(present);
  useEffect(() => {
    const before = last.current;
    last.current = present;
    if (before === present || before.id !== present.id) return;
    const [first, ...more] = newErrors(
      coveredCoding(before, codeSet)?.findings ?? [],
      coveredCoding(present, codeSet)?.findings ?? [],
    );
    if (first === undefined) return;
    announce(
      more.length === 0
        ? `New error: ${first.message}`
        : `${String(more.length + 1)} new errors: ${first.message}`,
      true,
    );
  }, [present, codeSet, announce]);
}
