import { useLayoutEffect } from 'react';
import { useEditor } from '../workbench-context.ts';
import { endPreviewTiming } from '../preview-timing.ts';

/** Stands after the claim panel, so that its layout effect runs once the claim of a preview is on the page. Draws nothing. */
export function PreviewTiming(): undefined {
  const preview = useEditor((state) => state.preview);
  useLayoutEffect(endPreviewTiming, [preview]);
  return undefined;
}
