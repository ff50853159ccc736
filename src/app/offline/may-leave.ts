/**
 * Whether the page can be left without losing anything: asked in the way in which the browser asks before a page is
 * closed, so that whatever would object then (an edit that is not saved yet) objects now, and saves at once.
 */
export const mayLeave = (page: Window = window): boolean =>
  page.dispatchEvent(new Event('beforeunload', { cancelable: true }));

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Waits until the page may be left. Resolves to false when something still objects after `patienceMs`. */
export async function untilMayLeave(patienceMs: number, ask: () => boolean = mayLeave): Promise<boolean> {
  const pauseMs = 100;
  for (let waited = 0; ; waited += pauseMs) {
    if (ask()) return true;
    if (waited >= patienceMs) return false;
    await pause(pauseMs);
  }
}
