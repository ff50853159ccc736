import { createElement, use } from 'react';
import type { ComponentType, ReactElement } from 'react';

/** After the first view has what it needs. */
const pauseMs = 1500;

/** Longer than React takes to tell. */
const againMs = 1000;

const waiting: (() => Promise<unknown>)[] = [];
let isStarted = false;
let isFetching = false;

async function fetchAll(): Promise<void> {
  if (isFetching) return;
  isFetching = true;
  // One after the other: none of them is needed now, and what is done meanwhile comes first.
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
    await next().catch(() => undefined);
  isFetching = false;
}

/** Fetches every deferred part before it is asked for, those of screens that open later, too. To be called when the first view stands. */
export function fetchDeferred(): void {
  isStarted = true;
  void fetchAll();
}

/**
 * A part of a screen in a chunk of its own. Unlike `lazy` of React, one that has been fetched is drawn at once: React
 * holds back what waits under a `Suspense` for 300 ms, and the keys that are pressed meanwhile would miss a dialog.
 */
export function deferred<P extends object>(
  load: () => Promise<ComponentType<P>>,
): (props: P) => ReactElement {
  let coming: Promise<ComponentType<P>> | undefined;
  const fetchPart = (): Promise<ComponentType<P>> => {
    const part = load();
    part.then(
      // `use` goes by what a promise says of itself: then nothing is held back.
      (value) => Object.assign(part, { status: 'fulfilled', value }),
      // Who waits for it is told first; then the next one who asks tries again.
      () => setTimeout(() => (coming = undefined), againMs),
    );
    return part;
  };
  const come = (): Promise<ComponentType<P>> => (coming ??= fetchPart());
  waiting.push(come);
  if (isStarted) setTimeout(() => void fetchAll(), pauseMs);
  return function Deferred(props: P) {
    return createElement(use(come()), props);
  };
}
