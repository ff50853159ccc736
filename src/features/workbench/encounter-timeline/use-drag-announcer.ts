import { useEffect } from 'react';
import type { RefObject } from 'react';
import { shownEncounter } from '../../../document/editor-state.ts';
import type { EditIntent } from '../../../timeline/intent.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { coveredCoding } from '../covered-coding.ts';
import { claimChangeText } from '../layout/claim-change-text.ts';
import { reportedOf } from '../overrides/reported-of.ts';
import { useWorkbench } from '../workbench-context.ts';
import { sayDrag } from './describe-drag.ts';

const restMs = 350;

/**
 * Says, when a gesture rests, at what time it is and what the claim would be; and that it was put back, when it was. What a finished
 * gesture did is told like any other edit.
 */
export function useDragAnnouncer(lastIntent: RefObject<EditIntent | undefined>): void {
  const { store, codeSet } = useWorkbench();
  const announce = useAnnounce();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasDragging = false;
    const tell = (): void => {
      const intent = lastIntent.current;
      const state = store.getState();
      if (intent === undefined) return;
      const shown = shownEncounter(state);
      const text = sayDrag(intent, shown);
      const was = coveredCoding(state.history.present.document, codeSet);
      const would = coveredCoding(shown, codeSet);
      announce(
        was === undefined || would === undefined || shown === state.history.present.document
          ? text
          : `${text}. ${claimChangeText(reportedOf(state.history.present.document, was).lines, reportedOf(shown, would).lines)}`,
      );
    };
    const stop = store.subscribe((state, last) => {
      if (state.preview === last.preview) return;
      clearTimeout(timer);
      const isDragging = state.preview !== undefined && lastIntent.current !== undefined;
      if (isDragging) timer = setTimeout(tell, restMs);
      else if (wasDragging && state.history === last.history) announce('Put back');
      wasDragging = isDragging;
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store, codeSet, announce, lastIntent]);
}
