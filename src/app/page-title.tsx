import type { ReactElement } from 'react';
import { useMatches } from 'react-router';

/** What a route may say of itself. */
export interface RouteHandle {
  /** Names the screen, never the patient or the encounter: titles end up in the browser's history. */
  readonly title: string;
}

const hasTitle = (handle: unknown): handle is RouteHandle =>
  typeof handle === 'object' && handle !== null && 'title' in handle;

/** The title of the document, from the innermost route that has one. */
export function PageTitle(): ReactElement {
  const handle = useMatches()
    .map((match) => match.handle)
    .findLast(hasTitle);
  return <title>{handle === undefined ? 'Dripline' : `${handle.title} · Dripline`}</title>;
}
