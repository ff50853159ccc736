import { createElement, use } from 'react';
import type { ComponentType, ReactElement } from 'react';
import { coming } from './coming.ts';

/** After the first view has what it needs. */
const pauseMs = 1500;

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
  const come = coming(load);
  waiting.push(come);
  if (isStarted) setTimeout(() => void fetchAll(), pauseMs);
  return function Deferred(props: P) {
    return createElement(use(come()), props);
  };
}
