import type { ReactElement } from 'react';

/** The drop: a drip whose falling line is a timeline. */
export function BrandMark(): ReactElement {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden focusable="false">
      <path
        d="M10 1.4c3.2 4.2 5.9 7.3 5.9 10.6a5.9 5.9 0 0 1-11.8 0C4.1 8.7 6.8 5.6 10 1.4Z"
        fill="var(--dl-therapeutic)"
      />
      <path
        d="M6.7 10.8h4.6M8.7 13.8h4.6"
        stroke="var(--dl-surface)"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
    </svg>
  );
}
