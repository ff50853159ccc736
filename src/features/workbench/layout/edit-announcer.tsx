import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { coveredCoding } from '../covered-coding.ts';
import { useEditor, useWorkbench } from '../workbench-context.ts';
import { reportedOf } from '../overrides/reported-of.ts';
import { claimChangeText } from './claim-change-text.ts';

/** Tells assistive technology what a step was and what it did to the claim. Draws nothing. */
export function EditAnnouncer(): undefined {
  const { codeSet } = useWorkbench();
  const history = useEditor((state) => state.history);
  const announce = useAnnounce();
  const last = useRef(history);
  useEffect(() => {
    const before = last.current;
    last.current = history;
    if (before.present.document === history.present.document) return;
    const isUndo = history.future.length > before.future.length;
    const isRedo =
      !isUndo &&
      history.future.length < before.future.length &&
      history.past.length > before.past.length &&
      before.future[0] === history.present;
    const step = isUndo
      ? `Undone: ${before.present.label}`
      : isRedo
        ? `Redone: ${history.present.label}`
        : history.present.label;
    const was = coveredCoding(before.present.document, codeSet);
    const is = coveredCoding(history.present.document, codeSet);
    announce(
      was === undefined || is === undefined
        ? step
        : `${step}. ${claimChangeText(reportedOf(before.present.document, was).lines, reportedOf(history.present.document, is).lines)}`,
    );
  }, [history, codeSet, announce]);
  return undefined;
}
