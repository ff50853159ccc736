import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { coveredCoding } from '../covered-coding.ts';
import { useEditor, useWorkbench } from '../workbench-context.ts';
import { reportedOf } from '../overrides/reported-of.ts';
import { changedTimes } from './changed-times.ts';
import { claimChangeText } from './claim-change-text.ts';
import { stepName } from './step-name.ts';

/** Tells assistive technology what a step was, when what it changed is given now, and what it did to the claim. Draws nothing. */
export function EditAnnouncer(): undefined {
  const { codeSet } = useWorkbench();
  const history = useEditor((state) => state.history);
  const announce = useAnnounce();
  const last = useRef(history);
  useEffect(() => {
    const before = last.current;
    last.current = history;
    if (before.present.document === history.present.document) return;
    const step = stepName(before, history);
    const times = changedTimes(step, before.present.document, history.present.document);
    const what = times === '' ? step : `${step}: ${times}`;
    const was = coveredCoding(before.present.document, codeSet);
    const is = coveredCoding(history.present.document, codeSet);
    announce(
      was === undefined || is === undefined
        ? what
        : `${what}. ${claimChangeText(reportedOf(before.present.document, was).lines, reportedOf(history.present.document, is).lines)}`,
    );
  }, [history, codeSet, announce]);
  return undefined;
}
