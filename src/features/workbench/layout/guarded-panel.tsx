import type { ReactElement, ReactNode } from 'react';
import { useShownEncounter } from '../workbench-context.ts';
import { PanelBoundary } from './panel-boundary.tsx';

/** A panel that may break alone; each change of the encounter lets it try again. Its children are drawn again only when they ask to be. */
export function GuardedPanel({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <PanelBoundary name={name} resetKey={useShownEncounter()}>
      {children}
    </PanelBoundary>
  );
}
