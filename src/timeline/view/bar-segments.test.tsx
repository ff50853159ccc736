// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { barSegments } from './bar-segments.tsx';

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
  render(barSegments(bar, 9, ''));
  const { left, top } = screen.getByTitle('from here on another claim').style;
  expect({ left, top }).toEqual({ left: '50%', top: '9px' });
});
