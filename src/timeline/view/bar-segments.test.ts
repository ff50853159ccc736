import { expect, test } from 'vitest';
import { barSegments } from './bar-segments.ts';

test('a mark after an unknown stop stands at its minute, though the bar that is known has no length', () => {
  const bar = {
    id: 'open',
    start: 600,
    openStop: true,
    label: 'open',
    badges: [],
    tone: 'blue',
    ariaLabel: 'open',
    marks: [{ minute: 720, label: 'from here on another claim' }],
  };
  expect(barSegments(bar, '9px', '').map(({ place }) => place)).toEqual([{ left: '50%', top: '9px' }]);
});
