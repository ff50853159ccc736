import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fit, minuteToPx, pan, pxPerMinute, pxToMinute, reveal, timeScale, zoomAt } from './time-scale.ts';

const scales = fc
  .record({
    from: fc.integer({ min: -5000, max: 5000 }),
    span: fc.integer({ min: 10, max: 20_000 }),
    widthPx: fc.integer({ min: 50, max: 4000 }),
  })
  .map(({ from, span, widthPx }) => timeScale(from, from + span, widthPx));
const minutes = fc.integer({ min: -10_000, max: 30_000 });
const pixels = fc.integer({ min: 0, max: 4000 });

test('pixels and minutes are inverse to each other', () => {
  fc.assert(
    fc.property(scales, minutes, (scale, minute) => {
      expect(pxToMinute(scale, minuteToPx(scale, minute))).toBeCloseTo(minute, 6);
    }),
  );
});

test('zooming keeps the minute under the pointer', () => {
  fc.assert(
    fc.property(scales, pixels, fc.double({ min: 0.2, max: 5, noNaN: true }), (scale, px, factor) => {
      expect(pxToMinute(zoomAt(scale, px, factor), px)).toBeCloseTo(pxToMinute(scale, px), 5);
    }),
  );
});

test('panning there and back returns, and keeps the zoom', () => {
  fc.assert(
    fc.property(scales, fc.integer({ min: -2000, max: 2000 }), (scale, px) => {
      const back = pan(pan(scale, px), -px);
      expect(back.from).toBeCloseTo(scale.from, 6);
      expect(pxPerMinute(back)).toBeCloseTo(pxPerMinute(scale), 6);
    }),
  );
});

test('fitting shows the whole range inside the padding', () => {
  fc.assert(
    fc.property(
      minutes,
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 200, max: 3000 }),
      (from, span, width) => {
        const scale = fit({ from, to: from + span }, width, 20);
        expect(minuteToPx(scale, from)).toBeGreaterThanOrEqual(20 - 1e-6);
        expect(minuteToPx(scale, from + span)).toBeLessThanOrEqual(width - 20 + 1e-6);
      },
    ),
  );
});

test('a revealed minute is in view', () => {
  fc.assert(
    fc.property(scales, minutes, (scale, minute) => {
      const px = minuteToPx(reveal(scale, minute, 40), minute);
      expect(px).toBeGreaterThanOrEqual(-1e-3);
      expect(px).toBeLessThanOrEqual(scale.widthPx + 1e-3);
    }),
  );
});
