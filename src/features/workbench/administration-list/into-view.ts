/** Scrolls what has just appeared into view, as far as it takes. */
export const intoView = (element: Element | null): void => element?.scrollIntoView({ block: 'nearest' });
