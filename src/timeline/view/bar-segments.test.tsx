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

test('a stretch that moves with its bar stays the element that it is', () => {
  const at = (start: number) => ({
    id: 'bag',
    start,
    stop: start + 60,
    label: 'bag',
    badges: [],
    tone: 'blue',
    ariaLabel: 'bag',
    segments: [{ kind: 'discarded' as const, from: start, to: start + 10, reason: 'another drug ran' }],
  });
  const { rerender } = render(barSegments(at(600), 9, ''));
  const before = screen.getByTitle('another drug ran');
  rerender(barSegments(at(720), 9, ''));
  const after = screen.getByTitle('another drug ran');
  expect(after).toBe(before);
  expect(after.style.left).toBe('50%');
});
